package dev.headswap.train;

import dev.headswap.nn.Layer;
import dev.headswap.train.optimise.LearningRate;
import java.util.function.ToDoubleFunction;

/**
 * Networks that one optimiser moves.
 *
 * @param name for logs and checkpoints, such as {@code generator}: letters, digits and dashes
 * @param network loaded
 * @param rate how far a step moves its weights
 * @param factor of the rate, by a parameter's full name: 1 for most, 0 keeps it as it is
 */
public record Learner(
    String name, Layer network, LearningRate rate, ToDoubleFunction<String> factor) {

  /** All of a network at the same rate. */
  public static Learner of(String name, Layer network, LearningRate rate) {
    return new Learner(name, network, rate, parameter -> 1);
  }
}
