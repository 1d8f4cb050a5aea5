package dev.headswap.nn.layer;

import ai.djl.ndarray.NDArray;
import dev.headswap.nn.FeedForward;
import dev.headswap.nn.Init;
import dev.headswap.nn.MacCount;
import dev.headswap.nn.Parameter;
import dev.headswap.tensor.ShapeGuard;

/** Matrix product and bias. data: (N, in); weight: (out, in); bias: (out); out: (N, out). */
public class Linear extends FeedForward {

  private final int in;
  private final int out;
  private final Parameter weight;
  private final Parameter bias;

  public Linear(int in, int out) {
    this(in, out, Init.uniform(in), Init.ZEROS);
  }

  public Linear(int in, int out, Init weightInit, Init biasInit) {
    this.in = in;
    this.out = out;
    weight = weight("weight", weightInit, out, in);
    bias = weight("bias", biasInit, out);
  }

  /** The raw weight. */
  public final Parameter weight() {
    return weight;
  }

  /** The bias. */
  public final Parameter bias() {
    return bias;
  }

  @Override
  public NDArray forward(NDArray x) {
    return product(x, weight.array());
  }

  /** The product with a weight in place of the raw one. */
  protected final NDArray product(NDArray x, NDArray by) {
    ShapeGuard.require(x, ShapeGuard.ANY, in);
    MacCount.add(x.getShape().get(0) * in * out);
    return x.getNDArrayInternal().linear(x, by, bias.array()).singletonOrThrow();
  }
}
