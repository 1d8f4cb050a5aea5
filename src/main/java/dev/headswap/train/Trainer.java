package dev.headswap.train;

import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDManager;
import dev.headswap.frame.RgbImage;
import dev.headswap.nn.Layer;
import dev.headswap.tensor.Gradients;
import dev.headswap.tensor.InferenceThreads;
import dev.headswap.tensor.Torch;
import dev.headswap.train.TrainingException.Kind;
import dev.headswap.train.optimise.Optimiser;
import dev.headswap.train.run.Checkpoints.State;
import dev.headswap.train.run.RunFolder;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The loop: examples, passes, steps, and what a run leaves behind. A step is a function of the
 * weights, the step's number and the seed alone, so a run that was broken off and resumed ends
 * where an unbroken one ends, on the CPU bit for bit.
 *
 * <p>Ownership: borrows the objective and the folder; closes the feeds it opens. The objective's
 * networks are loaded and stay on the thread that calls {@link #run}.
 *
 * @param <E> one example
 */
public final class Trainer<E> {

  private final Objective<E> objective;
  private final Feed.Source<E> source;
  private final TrainSettings settings;
  private final RunFolder folder;
  private final TrainListener listener;
  private final Models models;
  private final Map<String, Learner> learners = new LinkedHashMap<>();
  private final Map<String, Optimiser> optimisers = new LinkedHashMap<>();
  private volatile boolean stopped;

  /** Writes the trained model of a checkpoint. */
  @FunctionalInterface
  public interface Models {

    /** Told with the averaged weights in place. */
    void write(Path folder, Objective<?> objective, StepReport report);
  }

  public Trainer(
      Objective<E> objective,
      Feed.Source<E> source,
      TrainSettings settings,
      RunFolder folder,
      Models models,
      TrainListener listener) {
    this.objective = objective;
    this.source = source;
    this.settings = settings;
    this.folder = folder;
    this.models = models;
    this.listener = listener;
  }

  /** Asks the run to write a checkpoint after the step under way and end; any thread may. */
  public void stop() {
    stopped = true;
  }

  /**
   * Trains until the last step, or until it is told to stop.
   *
   * @param resume whether to go on from the folder's latest checkpoint
   * @return how many steps are done
   * @throws TrainingException if a batch does not fit into memory, a loss is no longer a number, or
   *     the folder cannot be written
   */
  public long run(boolean resume) {
    return InferenceThreads.withoutGradients(
        () -> {
          objective.learners().forEach(this::takeOver);
          expectRoom();
          long first = resume ? restored() : 0;
          folder.log("begins at step %d of %d".formatted(first, settings.steps()));
          return steps(first);
        });
  }

  private void expectRoom() {
    if (!manager().getDevice().isGpu()) {
      objective.needs().forEach(need -> need.expectWithin(Room.bytes()));
    }
  }

  private void takeOver(Learner learner) {
    learner.network().train();
    learners.put(learner.name(), learner);
    optimisers.put(
        learner.name(),
        new Optimiser(
            learner.network(),
            learner.rate(),
            learner.factor(),
            settings.clip(),
            settings.average()));
  }

  private long restored() {
    State state = folder.checkpoints().restore(objective.name(), optimisers);
    if (state.seed() != settings.seed()) {
      throw new TrainingException(
          Kind.SETTINGS,
          "train.seed: %d as in the run to be resumed required but was %d"
              .formatted(state.seed(), settings.seed()));
    }
    return state.steps();
  }

  private long steps(long first) {
    Pace pace = new Pace();
    try (Feed<E> feed = source.from(first, this::examples)) {
      for (long step = first; step < settings.steps(); step++) {
        long start = System.nanoTime();
        List<E> examples = feed.next();
        long waited = System.nanoTime() - start;
        Map<String, Float> terms = passes(step, examples);
        Map<String, Float> norms = move(step);
        pace.step(System.nanoTime() - start, waited);
        StepReport report = report(step, terms, norms, start, pace);
        boolean ending = stopped;
        leave(report, examples, ending);
        if (ending) {
          return step + 1;
        }
      }
    }
    return settings.steps();
  }

  private int examples(long step) {
    return objective.batch(step) * settings.passes();
  }

  private Map<String, Float> passes(long step, List<E> examples) {
    Torch.seed(settings.seed() * 0x9e3779b97f4a7c15L + step);
    optimisers.values().forEach(Optimiser::zeroGradients);
    int batch = examples.size() / settings.passes();
    Map<String, Float> sums = new LinkedHashMap<>();
    for (int pass = 0; pass < settings.passes(); pass++) {
      List<E> part = examples.subList(pass * batch, (pass + 1) * batch);
      onePass(step, part).forEach((name, value) -> sums.merge(name, value, Float::sum));
    }
    sums.replaceAll((name, sum) -> sum / settings.passes());
    return sums;
  }

  private Map<String, Float> onePass(long step, List<E> examples) {
    try (NDManager scope = scope()) {
      Terms terms = new Terms(1.0 / settings.passes());
      recorded(scope, step, examples, terms);
      Map<String, Float> read = terms.read();
      read.forEach((name, value) -> expectFinite("term " + name, value, step));
      return read;
    }
  }

  private void recorded(NDManager scope, long step, List<E> examples, Terms terms) {
    try {
      Gradients.recorded(
          () -> {
            objective.pass(scope, step, examples, terms);
            return terms;
          });
    } catch (EngineException e) {
      if (String.valueOf(e.getMessage()).contains("out of memory")) {
        throw new TrainingException(
            Kind.SETTINGS,
            "step %d: a batch of %d does not fit into the device's memory; halve it and double"
                    .formatted(step, examples.size())
                + " train.accumulate",
            e);
      }
      throw e;
    }
  }

  private NDManager scope() {
    return manager().newSubManager();
  }

  private NDManager manager() {
    Layer any = objective.learners().get(0).network();
    return any.parameters().values().iterator().next().array().getManager();
  }

  private void expectFinite(String what, float value, long step) {
    if (!Float.isFinite(value)) {
      throw new TrainingException(
          Kind.DIVERGED,
          "step %d: %s is %s; the last checkpoint is kept, go on from it with a lower learning rate"
              .formatted(step, what, value));
    }
  }

  private Map<String, Float> move(long step) {
    Map<String, Float> norms = new LinkedHashMap<>();
    optimisers.forEach((name, optimiser) -> norms.put(name, optimiser.step(step)));
    norms.forEach((name, norm) -> expectFinite(gradientOf(name, norm), norm, step));
    return norms;
  }

  private String gradientOf(String learner, float norm) {
    Optimiser optimiser = Objects.requireNonNull(optimisers.get(learner));
    return Float.isFinite(norm)
        ? "gradient of " + learner
        : "gradient of %s (in %s)".formatted(learner, optimiser.unsound());
  }

  private StepReport report(
      long step, Map<String, Float> terms, Map<String, Float> norms, long start, Pace pace) {
    Map<String, Double> rates = new LinkedHashMap<>();
    optimisers.forEach((name, optimiser) -> rates.put(name, optimiser.rateAt(step)));
    return new StepReport(
        step,
        settings.steps(),
        terms,
        norms,
        rates,
        (System.nanoTime() - start) / 1e9,
        pace.waitShare(),
        pace.secondsFor(settings.steps() - step - 1));
  }

  private void leave(StepReport report, List<E> examples, boolean ending) {
    long done = report.step() + 1;
    boolean last = ending || done == settings.steps();
    if (last || done % settings.every().log() == 0) {
      folder.step(report);
    }
    if (last || done % settings.every().preview() == 0) {
      preview(report.step(), examples);
    }
    if (last || done % settings.every().checkpoint() == 0) {
      save(report);
    }
    listener.stepped(report);
  }

  private void preview(long step, List<E> examples) {
    withAverages(
        () -> {
          try (NDManager scope = scope()) {
            RgbImage picture = objective.preview(scope, step, examples);
            if (picture != null) {
              folder.preview(step + 1, picture);
            }
          }
        });
  }

  private void save(StepReport report) {
    State state = new State(objective.name(), report.step() + 1, settings.seed());
    Path checkpoint = folder.save(state, optimisers);
    withAverages(() -> folder.replaceModel(path -> models.write(path, objective, report)));
    listener.saved(checkpoint, state.steps());
  }

  /** Runs with every network evaluating, its averaged weights in place. */
  private void withAverages(Runnable work) {
    Runnable all = work;
    for (Optimiser optimiser : optimisers.values()) {
      Runnable inner = all;
      all = () -> optimiser.averaged(inner);
    }
    learners.values().forEach(learner -> learner.network().evaluate());
    all.run();
    learners.values().forEach(learner -> learner.network().train());
  }
}
