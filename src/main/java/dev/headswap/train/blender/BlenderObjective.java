package dev.headswap.train.blender;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.headswap.checkpoint.Bundle;
import dev.headswap.checkpoint.Component;
import dev.headswap.config.Configuration;
import dev.headswap.frame.RgbImage;
import dev.headswap.loss.CycleLoss;
import dev.headswap.loss.ExemplarLoss;
import dev.headswap.loss.FeatureNetwork;
import dev.headswap.loss.PerceptualLoss;
import dev.headswap.loss.PixelLoss;
import dev.headswap.model.blender.BlenderConfig;
import dev.headswap.model.blender.BlenderNet;
import dev.headswap.model.blender.warp.Exemplars;
import dev.headswap.nn.Sampling;
import dev.headswap.tensor.ComputeDevice;
import dev.headswap.tensor.Constant;
import dev.headswap.tensor.Torch;
import dev.headswap.train.Learner;
import dev.headswap.train.MemoryNeed;
import dev.headswap.train.Objective;
import dev.headswap.train.Terms;
import dev.headswap.train.adversary.Critic;
import java.util.List;

/** Learns the Blender: exemplar warping and U-Net together, against the losses (6) to (11). */
public final class BlenderObjective implements Objective<BlenderLesson> {

  /** A picture, the head mask and the ring mask. */
  private static final int JUDGED = 5;

  private final NDManager manager;
  private final BlenderNet net;
  private final BlenderSettings settings;
  private final Critic critic;
  private final FeatureNetwork features;

  /**
   * Starts from the weights of a bundle.
   *
   * @param features of equation (6); closed with this
   * @throws dev.headswap.checkpoint.BundleException if the bundle has no blender
   */
  public BlenderObjective(
      Configuration configuration, Bundle base, ComputeDevice device, FeatureNetwork features) {
    this.features = features;
    settings = BlenderSettings.of(configuration);
    net = new BlenderNet(base.sizes(BlenderNet.COMPONENT, BlenderConfig.class));
    var weights = base.weights(BlenderNet.COMPONENT, net.shapes());
    manager = Torch.newManager(device);
    net.load(manager, weights::read);
    critic =
        new Critic(
            manager,
            base.manifest().architecture(),
            JUDGED,
            settings.discriminator(),
            configuration.integer("train.seed", 0));
  }

  /** The shape of what is trained. */
  public BlenderConfig config() {
    return net.config();
  }

  @Override
  public String name() {
    return "blender";
  }

  @Override
  public List<Learner> learners() {
    return List.of(Learner.of("blender", net, settings.blender()), critic.learner());
  }

  @Override
  public int batch(long step) {
    return settings.batch();
  }

  @Override
  public void pass(NDManager scope, long step, List<BlenderLesson> examples, Terms terms) {
    BlenderBatch batch = BlenderBatch.of(scope, examples);
    BlenderWeights weights = settings.weights();
    Exemplars exemplars = net.exemplars(batch.animated(), batch.exemplar(), batch.scenes());
    NDArray made = net.blend(exemplars, batch.animated(), batch.background(), batch.scenes());
    pictureTerms(batch, made, terms);
    terms.add("cycle", weights.cycle(), () -> cycle(exemplars));
    terms.add("other-cycle", weights.otherCycle(), () -> otherCycle(batch));
    terms.add("exemplar", weights.exemplar(), () -> exemplar(batch, exemplars));
    boolean playing = weights.adversarial() > 0 && step >= settings.adversarialFrom();
    if (playing) {
      critic.tell(
          batch.judged(batch.truth()),
          batch.judged(made),
          weights.adversarial(),
          weights.matching(),
          terms);
    }
    terms.backward();
    if (playing) {
      critic.learn(batch.judged(batch.truth()), batch.judged(made), terms);
    }
  }

  private void pictureTerms(BlenderBatch batch, NDArray made, Terms terms) {
    BlenderWeights weights = settings.weights();
    terms.add(
        "features", weights.features(), () -> PerceptualLoss.of(features, made, batch.truth()));
    terms.add("pixel", weights.pixel(), () -> PixelLoss.of(made, batch.truth(), emphasis(batch)));
  }

  private NDArray emphasis(BlenderBatch batch) {
    double more = settings.repainted() - 1;
    return Constant.times(batch.head().add(batch.ring()), more).add(1);
  }

  private static NDArray cycle(Exemplars there) {
    NDArray head = CycleLoss.of(there.headBack(), there.colors(), there.headReached());
    return head.add(CycleLoss.of(there.ringBack(), there.colors(), there.ringReached()));
  }

  private NDArray otherCycle(BlenderBatch batch) {
    return cycle(net.exemplars(batch.animated(), batch.other(), batch.otherScenes()));
  }

  private NDArray exemplar(BlenderBatch batch, Exemplars exemplars) {
    int stride = net.config().stride();
    return ExemplarLoss.of(
        exemplars.head(),
        Sampling.averagePool(batch.animated(), stride),
        Sampling.averagePool(batch.head(), stride).floor());
  }

  @Override
  public RgbImage preview(NDManager scope, long step, List<BlenderLesson> examples) {
    BlenderBatch batch = BlenderBatch.of(scope, examples);
    Exemplars exemplars = net.exemplars(batch.animated(), batch.exemplar(), batch.scenes());
    NDArray made = net.blend(exemplars, batch.animated(), batch.background(), batch.scenes());
    return BlenderPreview.of(examples, batch, exemplars, made);
  }

  @Override
  public List<Component> components() {
    return List.of(new Component(BlenderNet.COMPONENT, net.config(), net.shapes(), net::values));
  }

  @Override
  public List<MemoryNeed> needs() {
    long weights =
        learners().stream().mapToLong(learner -> learner.network().parameterCount()).sum();
    long each = new BlenderMemory(net.config(), critic.config()).each();
    long fixed = MemoryNeed.ofWeights(weights);
    return List.of(new MemoryNeed("train.batch", settings.batch(), fixed, each));
  }

  @Override
  public void close() {
    manager.close();
    features.close();
  }
}
