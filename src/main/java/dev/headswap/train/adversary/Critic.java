package dev.headswap.train.adversary;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.headswap.loss.HingeDiscriminatorLoss;
import dev.headswap.model.discriminator.Discriminator;
import dev.headswap.model.discriminator.DiscriminatorConfig;
import dev.headswap.model.discriminator.Judgement;
import dev.headswap.train.Learner;
import dev.headswap.train.optimise.LearningRate;
import java.util.function.Supplier;

/**
 * A discriminator in training. While it judges for the generator it is frozen: no gradient reaches
 * its weights, and its spectral norms stay.
 *
 * <p>Ownership: its weights belong to the manager given.
 */
public final class Critic {

  private final Discriminator network;
  private final Learner learner;

  /** A fresh one. */
  public Critic(NDManager manager, DiscriminatorConfig config, LearningRate rate, long seed) {
    network = new Discriminator(config);
    network.initialise(manager, seed);
    learner = Learner.of("discriminator", network, rate);
  }

  /** For the optimiser. */
  public Learner learner() {
    return learner;
  }

  /** Runs with the weights frozen: gradients pass through to the pictures only. */
  public <T> T frozen(Supplier<T> work) {
    network.evaluate();
    try {
      return work.get();
    } finally {
      network.train();
    }
  }

  /** What it makes of pictures. */
  public Judgement judge(NDArray pictures) {
    return network.judge(pictures);
  }

  /** Its own loss, seed equations (4) and (10); made pictures are constants to it. */
  public NDArray loss(NDArray real, NDArray made) {
    NDArray scoresOfReal = judge(real).score();
    return HingeDiscriminatorLoss.of(scoresOfReal, judge(made.stopGradient()).score());
  }
}
