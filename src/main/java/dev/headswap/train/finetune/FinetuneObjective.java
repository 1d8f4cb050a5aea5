package dev.headswap.train.finetune;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.headswap.checkpoint.Bundle;
import dev.headswap.checkpoint.Component;
import dev.headswap.config.Configuration;
import dev.headswap.dataset.AlignerEpisode;
import dev.headswap.dataset.TruthLayout;
import dev.headswap.frame.Box;
import dev.headswap.frame.RgbImage;
import dev.headswap.loss.FeatureNetwork;
import dev.headswap.loss.IdentityFeatures;
import dev.headswap.model.aligner.Aligner;
import dev.headswap.model.aligner.AlignerConfig;
import dev.headswap.model.aligner.AlignerNet;
import dev.headswap.model.aligner.Drawing;
import dev.headswap.model.aligner.SourceCode;
import dev.headswap.model.identity.CentralBox;
import dev.headswap.model.identity.IdentityEncoder;
import dev.headswap.tensor.ComputeDevice;
import dev.headswap.tensor.InferenceThreads;
import dev.headswap.tensor.Torch;
import dev.headswap.train.Learner;
import dev.headswap.train.Objective;
import dev.headswap.train.Terms;
import dev.headswap.train.adversary.Critic;
import dev.headswap.train.aligner.AlignerBatch;
import dev.headswap.train.aligner.AlignerPreview;
import dev.headswap.train.aligner.AlignerWeights;
import dev.headswap.train.aligner.Emphasis;
import dev.headswap.train.aligner.PictureLosses;
import dev.headswap.train.optimise.LearningRate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes an Aligner one person's: the losses of the Aligner, the encoders frozen, statistics of
 * their batch norms included.
 */
public final class FinetuneObjective implements Objective<AlignerEpisode> {

  private static final int RGB = 3;

  private final NDManager manager;
  private final AlignerConfig config;
  private final AlignerNet net;
  private final FinetuneTrainee trainee;
  private final Learner learner;
  private final PictureLosses losses;
  private final AlignerWeights weights;
  private final Emphasis emphasis;
  private final Critic critic;
  private final int batch;
  private final long adversarialFrom;
  private final int photos;

  /**
   * Starts from a bundle and the photos' own code.
   *
   * @param other a second network for (2), or null; closed with this
   * @param crops of the person, 1 to 32
   * @throws dev.headswap.checkpoint.BundleException if the bundle has no aligner or identity
   */
  public FinetuneObjective(
      Configuration configuration,
      Bundle base,
      ComputeDevice device,
      @Nullable FeatureNetwork other,
      List<RgbImage> crops) {
    config = base.sizes(AlignerNet.COMPONENT, AlignerConfig.class);
    photos = crops.size();
    batch = Math.min(configuration.integer("train.batch", 1), photos);
    adversarialFrom = configuration.integer("train.adversarial-from", 0);
    weights = AlignerWeights.of(configuration);
    emphasis = Emphasis.of(configuration);
    net = new AlignerNet(config, IdentityEncoder.template(base.manifest().crop()));
    var values = base.weights(AlignerNet.COMPONENT, net.shapes());
    trainee = new FinetuneTrainee(net, encoded(base, device, crops));
    losses = new PictureLosses(weights, IdentityFeatures.open(base, device), other, config.size());
    manager = Torch.newManager(device);
    trainee.initialise(manager, 0);
    net.load(manager, values::read);
    net.evaluate();
    learner = Learner.of("generator", trainee, LearningRate.of(configuration, "generator"));
    critic =
        new Critic(
            manager,
            base.manifest().architecture(),
            RGB,
            LearningRate.of(configuration, "discriminator"),
            configuration.integer("train.seed", 0));
  }

  private static SourceCode encoded(Bundle base, ComputeDevice device, List<RgbImage> crops) {
    try (Aligner aligner = Aligner.open(base, device)) {
      return aligner.encode(crops);
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
    return "finetune";
  }

  @Override
  public List<Learner> learners() {
    return List.of(learner, critic.learner());
  }

  @Override
  public int batch(long step) {
    return batch;
  }

  @Override
  public void pass(NDManager scope, long step, List<AlignerEpisode> examples, Terms terms) {
    AlignerBatch lesson = batch(scope, examples);
    Drawing made = draw(lesson, examples.size());
    losses.add(lesson, made, terms);
    boolean playing = weights.adversarial() > 0 && step >= adversarialFrom;
    if (playing) {
      critic.tell(lesson.truth(), made.pixels(), weights.adversarial(), weights.matching(), terms);
    }
    terms.backward();
    if (playing) {
      critic.learn(lesson.truth(), made.pixels(), terms);
    }
  }

  private AlignerBatch batch(NDManager scope, List<AlignerEpisode> examples) {
    return AlignerBatch.of(
        scope, examples, config.size(), config.encoderInput(), emphasis, TruthLayout.NONE);
  }

  private Drawing draw(AlignerBatch lesson, int drivers) {
    NDArray motion = InferenceThreads.withoutGradients(() -> motion(lesson));
    NDArray codes = trainee.codes(drivers);
    codes.attach(motion.getManager());
    return net.draw(net.styles(codes, motion));
  }

  private NDArray motion(AlignerBatch lesson) {
    NDArray pose = net.poseCode(net.whole(lesson.driver()));
    return pose.concat(net.expressionCode(lesson.faces()), 1);
  }

  @Override
  public RgbImage preview(NDManager scope, long step, List<AlignerEpisode> examples) {
    AlignerBatch lesson = batch(scope, examples);
    return AlignerPreview.of(examples, lesson, draw(lesson, examples.size()), config.size());
  }

  @Override
  public List<Component> components() {
    return List.of(
        new Component(AlignerNet.COMPONENT, config, net.shapes(), net::values),
        trainee.code().component(photos));
  }

  @Override
  public void close() {
    manager.close();
    losses.close();
  }
}
