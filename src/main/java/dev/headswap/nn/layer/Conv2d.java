package dev.headswap.nn.layer;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import dev.headswap.nn.ChannelsLast;
import dev.headswap.nn.FeedForward;
import dev.headswap.nn.Init;
import dev.headswap.nn.MacCount;
import dev.headswap.nn.Parameter;
import dev.headswap.tensor.ShapeGuard;
import org.jspecify.annotations.Nullable;

/**
 * Convolution. data: (N, in, H, W); weight: (out, in / groups, k, k); bias: (out); out: (N, out,
 * H', W') with {@code H' = (H + 2 pad - k) / stride + 1}.
 */
public class Conv2d extends FeedForward {

  private final ConvShape shape;
  private final Parameter weight;
  private final @Nullable Parameter bias;
  private @Nullable NDArray foldedBias;

  public Conv2d(ConvShape shape) {
    this(shape, Init.he());
  }

  public Conv2d(ConvShape shape, Init init) {
    this.shape = shape;
    weight = weight("weight", init, shape.weight());
    bias = shape.bias() ? weight("bias", Init.ZEROS, shape.out()) : null;
  }

  /** What it looks like. */
  public final ConvShape shape() {
    return shape;
  }

  /** The raw weight. */
  public final Parameter weight() {
    return weight;
  }

  @Override
  public NDArray forward(NDArray x) {
    return convolve(x, weight.array());
  }

  /** Convolves with a weight in place of the raw one. */
  protected final NDArray convolve(NDArray x, NDArray by) {
    return convolve(x, by, bias(), shape);
  }

  /*
   * oneDNN pads the channels of a picture laid out plane by plane to whole vectors, and does not always clear what it
   * pads with: where NaN lay there, NaN comes out (docs/decisions.md). Channels that lie side by side are not padded.
   */
  /** Convolves as a shape says, and counts it. */
  static NDArray convolve(NDArray x, NDArray weight, @Nullable NDArray bias, ConvShape shape) {
    ShapeGuard.require(x, ShapeGuard.ANY, shape.in(), ShapeGuard.ANY, ShapeGuard.ANY);
    boolean mixesPages = shape.mixesPages();
    if (shape.fillsVectors() && !mixesPages) {
      return counted(engines(x, weight, bias, shape), shape);
    }
    if (shape.picksPixels()) {
      try (NDArray picked = picked(x, shape.stride())) {
        return convolve(picked, weight, bias, shape.withStride(1));
      }
    }
    if (mixesPages) {
      return counted(PixelMix.of(x, weight, bias), shape);
    }
    try (NDArray pixels = ChannelsLast.of(x)) {
      return counted(engines(pixels, weight, bias, shape), shape);
    }
  }

  /**
   * Every so many pixels of every so many rows. Left to oneDNN, the way back of few channels side
   * by side reads beyond its memory.
   */
  private static NDArray picked(NDArray x, int stride) {
    return x.get(new NDIndex(":, :, ::{}, ::{}", stride, stride));
  }

  private static NDArray engines(
      NDArray x, NDArray weight, @Nullable NDArray bias, ConvShape shape) {
    Shape stride = square(shape.stride());
    Shape pad = square(shape.pad());
    return x.getNDArrayInternal()
        .convolution(x, weight, bias, stride, pad, square(1), shape.groups())
        .singletonOrThrow();
  }

  private static NDArray counted(NDArray y, ConvShape shape) {
    MacCount.add(y.size() / shape.out() * shape.macsPerPixel());
    return y;
  }

  private static Shape square(int side) {
    return new Shape(side, side);
  }

  /** The constant added to each channel, (out), or null. */
  public final @Nullable NDArray bias() {
    return bias == null ? foldedBias : bias.array();
  }

  /**
   * Multiplies each output channel and adds to it, by changing the weights: {@code y * scale +
   * shift}.
   *
   * @param scale (out)
   * @param shift (out); both stay open
   */
  public final void rescale(NDArray scale, NDArray shift) {
    try (NDManager work = weight.array().getManager().newSubManager()) {
      NDArray before = bias();
      NDArray column = scale.reshape(shape.out(), 1, 1, 1);
      column.attach(work);
      NDArray scaled = weight.array().mul(column);
      weight.replace(scaled);
      hold(before == null ? shift.duplicate() : before.mul(scale).add(shift));
    }
  }

  private void hold(NDArray next) {
    if (bias == null) {
      next.attach(weight.array().getManager());
      foldedBias = next;
    } else {
      bias.replace(next);
    }
  }

  @Override
  protected void foldOwn() {
    if (shape.groups() == 1) {
      weight.replace(ChannelsLast.of(weight.array()));
    }
  }
}
