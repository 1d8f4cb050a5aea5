package dev.headswap.nn.layer;

import ai.djl.ndarray.NDArray;
import dev.headswap.nn.Init;
import dev.headswap.nn.Parameter;
import java.util.function.Function;

/** A {@link Linear} whose weight is divided by its largest singular value. */
public final class SpectralLinear extends Linear {

  private final SpectralNorm norm;
  private boolean folded;

  public SpectralLinear(int in, int out) {
    this(in, out, Init.ZEROS);
  }

  public SpectralLinear(int in, int out, Init biasInit) {
    super(in, out, Init.uniform(in), biasInit);
    Parameter u = statistic("weight_u", Init.normal(1), out);
    norm = new SpectralNorm(weight(), u);
  }

  @Override
  public NDArray forward(NDArray x) {
    if (folded) {
      return super.forward(x);
    }
    try (NDArray weight = norm.apply(x.getManager(), isTraining())) {
      return product(x, weight);
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
  }
}
