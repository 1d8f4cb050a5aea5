package dev.headswap.train.adversary;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.headswap.loss.FeatureMatchingLoss;
import dev.headswap.loss.HingeDiscriminatorLoss;
import dev.headswap.loss.HingeGeneratorLoss;
import dev.headswap.model.discriminator.Discriminator;
import dev.headswap.model.discriminator.DiscriminatorConfig;
import dev.headswap.model.discriminator.Judgement;
import dev.headswap.nn.ChannelsLast;
import dev.headswap.tensor.InferenceThreads;
import dev.headswap.train.Learner;
import dev.headswap.train.Terms;
import dev.headswap.train.optimise.LearningRate;

/**
 * A discriminator in training. While it judges for the generator it is frozen: no gradient reaches
 * its weights, and its spectral norms stay.
 *
 * <p>Ownership: its weights belong to the manager given.
 */
public final class Critic {

  private final DiscriminatorConfig config;
  private final Discriminator network;
  private final Learner learner;

  /**
   * A fresh one.
   *
   * @param architecture {@code paper} for the published widths; the narrow ones for any other
   * @param channels of what it judges
   */
  public Critic(
      NDManager manager, String architecture, int channels, LearningRate rate, long seed) {
    config =
        architecture.equals("paper")
            ? DiscriminatorConfig.paper(channels)
            : DiscriminatorConfig.compact(channels);
    network = new Discriminator(config);
    network.initialise(manager, seed);
    learner = Learner.of("discriminator", network, rate);
  }

  /** Side of the smallest pictures it can judge: each block halves them. */
  public int smallest() {
    return 1 << config.widths().size();
  }

  /** The shape of its network. */
  public DiscriminatorConfig config() {
    return config;
  }

  /** For the optimiser. */
  public Learner learner() {
    return learner;
  }

  /**
   * What the generator is told: seed equations (5) and (11), and D's part of (2). Gradients pass
   * through to the made pictures only.
   *
   * @param adversarial weight of the score; 0 leaves it out
   * @param matching weight of the features' difference; 0 leaves it out
   */
  public void tell(NDArray real, NDArray made, double adversarial, double matching, Terms terms) {
    if (adversarial == 0 && matching == 0) {
      return;
    }
    network.evaluate();
    Judgement ofMade = judge(made);
    terms.add("adversarial", adversarial, () -> HingeGeneratorLoss.of(ofMade.score()));
    terms.add("feature-matching", matching, () -> difference(ofMade, real));
    network.train();
  }

  private NDArray difference(Judgement ofMade, NDArray real) {
    Judgement ofReal = InferenceThreads.withoutGradients(() -> judge(real));
    return FeatureMatchingLoss.of(ofMade.features(), ofReal.features());
  }

  /** Its own turn: adds its loss, seed equations (4) and (10), and goes back at once. */
  public void learn(NDArray real, NDArray made, Terms terms) {
    terms.add("discriminator", 1, () -> loss(real, made.stopGradient()));
    terms.backward();
  }

  private NDArray loss(NDArray real, NDArray made) {
    NDArray scores = judge(real).score();
    return HingeDiscriminatorLoss.of(scores, judge(made).score());
  }

  /** In the layout in which convolutions without norms between them run fastest. */
  private Judgement judge(NDArray pictures) {
    try (NDArray laidOut = ChannelsLast.of(pictures)) {
      return network.judge(laidOut);
    }
  }
}
