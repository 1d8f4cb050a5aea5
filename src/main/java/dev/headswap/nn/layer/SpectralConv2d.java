package dev.headswap.nn.layer;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.headswap.nn.Init;
import dev.headswap.nn.Parameter;
import java.util.function.Function;

/** A {@link Conv2d} whose weight is divided by its largest singular value. */
public class SpectralConv2d extends Conv2d {

  private final Parameter u;
  private final SpectralNorm norm;
  private boolean folded;

  public SpectralConv2d(ConvShape shape) {
    super(shape);
    u = statistic("weight_u", Init.normal(1), shape.out());
    norm = new SpectralNorm(weight(), u);
  }

  @Override
  public NDArray forward(NDArray x) {
    if (folded) {
      return super.forward(x);
    }
    try (NDArray weight = normedWeight(x.getManager())) {
      return convolve(x, weight);
    }
  }

  /** The raw weight over its largest singular value, in a manager. */
  protected final NDArray normedWeight(NDManager manager) {
    return norm.apply(manager, isTraining());
  }

  @Override
  protected void settleOwn(Function<String, float[]> values) {
    PowerIteration.settle(values.apply("weight"), values.apply("weight_u"));
  }

  @Override
  protected void foldOwn() {
    weight().replace(norm.apply(weight().array().getManager(), false));
    folded = true;
    super.foldOwn();
  }
}
