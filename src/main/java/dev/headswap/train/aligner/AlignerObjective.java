package dev.headswap.train.aligner;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.headswap.checkpoint.Bundle;
import dev.headswap.checkpoint.Component;
import dev.headswap.config.ConfigException;
import dev.headswap.config.Configuration;
import dev.headswap.dataset.AlignerEpisode;
import dev.headswap.dataset.TruthLayout;
import dev.headswap.frame.Box;
import dev.headswap.frame.CropTemplate;
import dev.headswap.frame.RgbImage;
import dev.headswap.loss.FeatureNetwork;
import dev.headswap.loss.IdentityFeatures;
import dev.headswap.model.aligner.AlignerConfig;
import dev.headswap.model.aligner.AlignerNet;
import dev.headswap.model.aligner.Drawing;
import dev.headswap.model.identity.CentralBox;
import dev.headswap.model.identity.IdentityEncoder;
import dev.headswap.nn.Sampling;
import dev.headswap.tensor.ComputeDevice;
import dev.headswap.tensor.InferenceThreads;
import dev.headswap.tensor.Torch;
import dev.headswap.train.Learner;
import dev.headswap.train.MemoryNeed;
import dev.headswap.train.Objective;
import dev.headswap.train.Terms;
import dev.headswap.train.adversary.Critic;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Learns the Aligner: {@code I_A = G(E_por(S), E_id(S), E_pose(T), E_exp(T))} against the losses
 * (1) to (5). E_id is frozen. The truth is the head alone, on mid-gray.
 */
public final class AlignerObjective implements Objective<AlignerEpisode> {

  private static final int RGB = 3;

  private final NDManager manager;
  private final AlignerConfig config;
  private final AlignerNet net;
  private final AlignerTrainee trainee;
  private final AlignerSettings settings;
  private final Critic critic;
  private final IdentityFeatures identity;
  private final PictureLosses losses;
  private final TruthLayout truth;

  /**
   * Starts from the weights of a bundle.
   *
   * @param other a second network for (2), or null; closed with this
   * @param truth what the data knows of each sample
   * @throws dev.headswap.checkpoint.BundleException if the bundle has no aligner or identity
   */
  public AlignerObjective(
      Configuration configuration,
      Bundle base,
      ComputeDevice device,
      @Nullable FeatureNetwork other,
      TruthLayout truth) {
    config = base.sizes(AlignerNet.COMPONENT, AlignerConfig.class);
    CropTemplate template = IdentityEncoder.template(base.manifest().crop());
    settings = AlignerSettings.of(configuration, config.size());
    net = new AlignerNet(config, template);
    var weights = base.weights(AlignerNet.COMPONENT, net.shapes());
    identity = IdentityFeatures.open(base, device);
    manager = Torch.newManager(device);
    losses = new PictureLosses(settings.weights(), identity, other, config.size());
    long seed = configuration.integer("train.seed", 0);
    this.truth = truth;
    expectKnown("codes", settings.weights().codes(), truth.ofMoment());
    expectKnown("looks", settings.weights().looks(), truth.ofPerson());
    trainee = new AlignerTrainee(net, settings.stages(), truth);
    trainee.initialise(manager, seed);
    net.load(manager, weights::read);
    CodeGain.of(configuration).applyTo(net);
    critic =
        new Critic(
            manager, base.manifest().architecture(), RGB, settings.discriminator(), seed + 1);
    expectLargeEnough(critic.smallest());
  }

  private static void expectKnown(String term, double weight, int numbers) {
    if (weight > 0 && numbers == 0) {
      String key = "train.aligner.weights." + term;
      throw new ConfigException(
          key,
          key
              + ": data that knows what is to be read required, as synth of this version makes it,"
              + " but was data that does not; set it to 0 or render the corpus anew");
    }
  }

  private void expectLargeEnough(int smallest) {
    int first = settings.stage(settings.adversarialFrom()).size();
    if (settings.weights().adversarial() > 0 && first < smallest) {
      throw new ConfigException(
          "train.adversarial-from",
          "train.adversarial-from: a step of a stage of at least %d pixels required but at %d"
                  .formatted(smallest, settings.adversarialFrom())
              + " %d are drawn".formatted(first));
    }
  }

  /** Where E_exp looks in a crop that nothing was done to, in its pixels. */
  public Box expressionBox() {
    CentralBox box = net.expressionBox();
    return new Box(box.left(), box.top(), box.width(), box.height());
  }

  /** The frozen networks that the losses look through, for a reader. */
  public List<String> networks() {
    return losses.networks();
  }

  @Override
  public String name() {
    return "aligner";
  }

  @Override
  public List<Learner> learners() {
    Learner generator = new Learner("generator", trainee, settings.generator(), settings.factor());
    return List.of(generator, critic.learner());
  }

  @Override
  public int batch(long step) {
    return settings.stage(step).batch();
  }

  @Override
  public void pass(NDManager scope, long step, List<AlignerEpisode> examples, Terms terms) {
    AlignerBatch batch = batch(scope, step, examples);
    NDArray portrait = portraitCode(batch, examples.size(), step);
    NDArray motion = motionCode(batch, step);
    codeTerms(batch, portrait, motion, terms);
    if (settings.weights().judgePictures()) {
      drawn(batch, sourceCode(batch, portrait), motion, step, terms);
    } else {
      terms.backward();
    }
  }

  private void drawn(AlignerBatch batch, NDArray source, NDArray motion, long step, Terms terms) {
    Drawing made = draw(net.styles(source, motion), step);
    losses.add(batch, made, terms);
    boolean playing = settings.weights().adversarial() > 0 && step >= settings.adversarialFrom();
    if (playing) {
      AlignerWeights weights = settings.weights();
      critic.tell(batch.truth(), made.pixels(), weights.adversarial(), weights.matching(), terms);
    }
    terms.backward();
    if (playing) {
      critic.learn(batch.truth(), made.pixels(), terms);
    }
  }

  private AlignerBatch batch(NDManager scope, long step, List<AlignerEpisode> examples) {
    int size = settings.stage(step).size();
    return AlignerBatch.of(scope, examples, size, encoderInput(step), settings.emphasis(), truth);
  }

  /** While little is drawn, little need be looked at: at most twice the side of what is drawn. */
  private int encoderInput(long step) {
    return Math.min(config.encoderInput(), 2 * settings.stage(step).size());
  }

  private NDArray whole(NDArray crops, long step) {
    return Sampling.resized(crops, encoderInput(step), encoderInput(step));
  }

  /** Of each of the sources, side by side: (N, K, d1). */
  private NDArray portraitCode(AlignerBatch batch, int episodes, long step) {
    NDArray portraits = net.portraitCode(whole(batch.sources(), step));
    return portraits.reshape(episodes, -1, config.portrait().code());
  }

  private NDArray sourceCode(AlignerBatch batch, NDArray portraits) {
    NDArray identities = InferenceThreads.withoutGradients(() -> identity.embed(batch.sources()));
    long episodes = portraits.getShape().get(0);
    return AlignerNet.sourceCode(
        portraits, identities.reshape(episodes, -1, config.identityCode()));
  }

  private NDArray motionCode(AlignerBatch batch, long step) {
    NDArray pose = net.poseCode(whole(batch.driver(), step));
    return pose.concat(net.expressionCode(batch.faces()), 1);
  }

  private Drawing draw(NDArray styles, long step) {
    Stage stage = settings.stage(step);
    return trainee.draw(
        styles, stage.size(), settings.sizeBefore(step), stage.share(step, settings.fade()));
  }

  private void codeTerms(AlignerBatch batch, NDArray portraits, NDArray motion, Terms terms) {
    NDArray moment = batch.moment();
    if (moment != null) {
      terms.add("codes", settings.weights().codes(), () -> trainee.moment().of(motion, moment));
    }
    NDArray looks = batch.looks();
    if (looks != null) {
      int[] overPictures = {1};
      NDArray portrait = portraits.mean(overPictures);
      terms.add("looks", settings.weights().looks(), () -> trainee.looks().of(portrait, looks));
    }
  }

  @Override
  public @Nullable RgbImage preview(NDManager scope, long step, List<AlignerEpisode> examples) {
    AlignerBatch batch = batch(scope, step, examples);
    NDArray source = sourceCode(batch, portraitCode(batch, examples.size(), step));
    Drawing made = draw(net.styles(source, motionCode(batch, step)), step);
    return AlignerPreview.of(examples, batch, made, config.size());
  }

  @Override
  public List<Component> components() {
    return List.of(new Component(AlignerNet.COMPONENT, config, net.shapes(), net::values));
  }

  @Override
  public List<MemoryNeed> needs() {
    AlignerMemory memory = new AlignerMemory(config, critic.config(), settings.sources());
    long weights =
        learners().stream().mapToLong(learner -> learner.network().parameterCount()).sum();
    return settings.stages().stream()
        .map(
            stage ->
                new MemoryNeed(
                    "train.aligner.stages (%d pixels)".formatted(stage.size()),
                    stage.batch(),
                    MemoryNeed.ofWeights(weights),
                    memory.each(stage.size())))
        .toList();
  }

  @Override
  public void close() {
    manager.close();
    losses.close();
  }
}
