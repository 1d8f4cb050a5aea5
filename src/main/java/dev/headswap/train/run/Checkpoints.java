package dev.headswap.train.run;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.headswap.checkpoint.WeightsFile;
import dev.headswap.train.TrainingException;
import dev.headswap.train.TrainingException.Kind;
import dev.headswap.train.optimise.Optimiser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The states of a run on the disk: {@code step-00000500/} with {@code state.yaml} and one
 * safetensors file for each learner (weights, averages, both moments of Adam, statistics), and
 * {@code latest}, a text file with the newest one's name.
 */
public final class Checkpoints {

  private static final YAMLMapper YAML = new YAMLMapper();
  private static final String LATEST = "latest";
  private static final String STATE = "state.yaml";

  /**
   * What a state says of itself.
   *
   * @param objective the name of what is learned
   * @param steps how many are done
   * @param seed of the run
   */
  public record State(String objective, long steps, long seed) {}

  private final Path folder;
  private final int keep;

  /**
   * @param folder need not exist yet
   * @param keep how many of the newest stay, at least 1
   */
  public Checkpoints(Path folder, int keep) {
    this.folder = folder;
    this.keep = keep;
  }

  /** Whether there is one to go on from. */
  public boolean any() {
    return Files.exists(folder.resolve(LATEST));
  }

  /**
   * Writes a state, then names it the latest, then deletes those too old.
   *
   * @return where it lies
   * @throws IOException if it cannot be written; the one before is still the latest then
   */
  public Path write(State state, Map<String, Optimiser> optimisers) throws IOException {
    String name = String.format(Locale.ROOT, "step-%08d", state.steps());
    Path target = folder.resolve(name);
    AtomicFolder.write(target, draft -> fill(draft, state, optimisers));
    AtomicFolder.write(folder.resolve(LATEST), name + "\n");
    forgetOld();
    return target;
  }

  private static void fill(Path draft, State state, Map<String, Optimiser> optimisers)
      throws IOException {
    for (Map.Entry<String, Optimiser> entry : optimisers.entrySet()) {
      Optimiser optimiser = entry.getValue();
      WeightsFile.write(file(draft, entry.getKey()), optimiser.stateShapes(), optimiser.state());
    }
    Files.write(draft.resolve(STATE), YAML.writeValueAsBytes(state));
  }

  private static Path file(Path checkpoint, String learner) {
    return checkpoint.resolve(learner + ".safetensors");
  }

  private void forgetOld() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      List<Path> newestFirst =
          all.filter(path -> path.getFileName().toString().startsWith("step-"))
              .sorted(Comparator.reverseOrder())
              .toList();
      for (Path old : newestFirst.subList(Math.min(keep, newestFirst.size()), newestFirst.size())) {
        AtomicFolder.delete(old);
      }
    }
  }

  /**
   * Takes the latest state up.
   *
   * @throws dev.headswap.checkpoint.BundleException if it is of other networks
   * @throws TrainingException if it is of another objective or cannot be read
   */
  public State restore(String objective, Map<String, Optimiser> optimisers) {
    try {
      Path checkpoint = folder.resolve(Files.readString(folder.resolve(LATEST)).strip());
      State state = YAML.readValue(checkpoint.resolve(STATE).toFile(), State.class);
      if (!state.objective().equals(objective)) {
        throw new TrainingException(
            Kind.SETTINGS,
            "%s: a checkpoint of %s required but it is one of %s; name another run folder"
                .formatted(checkpoint, objective, state.objective()));
      }
      optimisers.forEach((name, optimiser) -> restore(file(checkpoint, name), optimiser));
      return state;
    } catch (NoSuchFileException e) {
      throw new TrainingException(
          Kind.DATA, "%s: no checkpoint there; start without --resume".formatted(e.getFile()), e);
    } catch (IOException e) {
      throw new TrainingException(
          Kind.DATA, "%s: cannot be read (%s)".formatted(folder, e.getMessage()), e);
    }
  }

  private static void restore(Path file, Optimiser optimiser) {
    WeightsFile weights = WeightsFile.open(file);
    weights.require(optimiser.stateShapes());
    optimiser.restore(weights::read);
  }
}
