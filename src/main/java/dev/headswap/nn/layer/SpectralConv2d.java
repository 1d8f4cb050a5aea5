package dev.headswap.nn.layer;

import ai.djl.ndarray.NDArray;
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
    try (NDArray weight = norm.apply(x.getManager(), isTraining())) {
      return convolve(x, weight);
    }
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
