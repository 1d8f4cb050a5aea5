package dev.headswap.loss;

import ai.djl.ndarray.NDArray;
import dev.headswap.nn.Init;
import dev.headswap.nn.Layer;
import dev.headswap.nn.Parameter;
import dev.headswap.nn.layer.Linear;
import dev.headswap.tensor.InferenceThreads;

/**
 * How badly what a renderer knows of a procedural head can be read out of its code by one linear
 * layer, which is trained along and kept nowhere else. Forces codes to hold what the generator
 * needs long before pictures teach it. Not in the seed; needs exact truth.
 *
 * <p>Each number counts in its own standard deviations, which training follows: a mouth that opens
 * a little as much as a head that turns far. A code that knows nothing loses 1, a perfect one 0.
 */
public final class CodeRegressionLoss extends Layer {

  /** Share of the variance that a batch leaves. */
  private static final double KEPT = 0.98;

  /** Numbers that hardly vary do not count without end. */
  private static final double LEAST_VARIANCE = 1e-3;

  private final Linear reader;
  private final Parameter variance;

  /**
   * @param code length of the codes
   * @param truth how many numbers are to be read
   */
  public CodeRegressionLoss(int code, int truth) {
    reader = part("reader", new Linear(code, truth));
    variance = statistic("variance", Init.ONES, 1, truth);
  }

  /**
   * Mean squared error of what is read, over the variance.
   *
   * @param codes (N, code)
   * @param truth (N, truth)
   */
  public NDArray of(NDArray codes, NDArray truth) {
    if (isTraining() && truth.getShape().get(0) > 1) {
      InferenceThreads.withoutGradients(() -> follow(truth));
    }
    NDArray wrong = reader.forward(codes).sub(truth).square();
    return wrong.div(variance.array().add(LEAST_VARIANCE)).mean();
  }

  private NDArray follow(NDArray truth) {
    int[] overBatch = {0};
    NDArray off = truth.sub(truth.mean(overBatch, true));
    NDArray now = off.square().mean(overBatch, true);
    return variance.array().muli(KEPT).addi(now.muli(1 - KEPT));
  }
}
