package dev.headswap.nn.residual;

import ai.djl.ndarray.NDArray;
import dev.headswap.nn.Activation;
import dev.headswap.nn.FeedForward;
import dev.headswap.nn.Sampling;
import dev.headswap.nn.layer.Binomial;
import dev.headswap.nn.layer.ConvShape;
import dev.headswap.nn.layer.SpectralConv2d;
import dev.headswap.nn.layer.SpectralUpConv2d;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A residual block with the activation first: norm, ReLU, resample, 3x3, norm, ReLU, 3x3; added to
 * the input, or to a resampled 1x1 convolution of it where size or channels change. All
 * convolutions are spectrally normalised. What doubles is smooth in both ways through the block:
 * the 3x3 behind the doubling is followed by a binomial filter, which makes it one on a bilinear
 * doubling (StyleGAN's choice, for the same reason as {@link Resample#UP}). data: (N, in, H, W);
 * out: (N, out, H', W').
 */
public final class ResidualBlock extends FeedForward {

  private final Norm norm1;
  private final Norm norm2;
  private final Resample resample;
  private final FeedForward relu = Activation.relu();
  private final SpectralConv2d conv1;
  private final SpectralConv2d conv2;
  private final @Nullable SpectralConv2d skip;

  /**
   * @param norm1 for the {@code in} channels
   * @param norm2 for the {@code out} channels
   * @param bias whether the 3x3 convolutions have one; the 1x1 always has
   */
  public ResidualBlock(int in, int out, Resample resample, Norm norm1, Norm norm2, boolean bias) {
    this.resample = resample;
    this.norm1 = part("norm1", norm1);
    this.norm2 = part("norm2", norm2);
    ConvShape first = three(in, out, bias);
    boolean up = resample == Resample.UP;
    conv1 = part("conv1", up ? new SpectralUpConv2d(first) : new SpectralConv2d(first));
    conv2 = part("conv2", new SpectralConv2d(three(out, out, bias)));
    boolean same = in == out && resample == Resample.NONE;
    skip = same ? null : part("skip", new SpectralConv2d(ConvShape.same(in, out, 1)));
  }

  private static ConvShape three(int in, int out, boolean bias) {
    ConvShape shape = ConvShape.same(in, out, 3);
    return bias ? shape : shape.withoutBias();
  }

  @Override
  public NDArray forward(NDArray x) {
    return forward(x, null);
  }

  /**
   * One pass.
   *
   * @param styles (N, S) for adaptive norms
   */
  public NDArray forward(NDArray x, @Nullable NDArray styles) {
    List<FeedForward> body = new ArrayList<>();
    body.add(Activation.of(at -> norm1.forward(at, styles)));
    body.add(relu);
    body.add(Activation.of(at -> resample == Resample.DOWN ? Sampling.halved(at) : at));
    body.add(conv1);
    body.add(Activation.of(at -> resample == Resample.UP ? Binomial.softened(at) : at));
    body.add(Activation.of(at -> norm2.forward(at, styles)));
    body.add(relu);
    body.add(conv2);
    NDArray residual = through(x, body);
    if (skip == null) {
      return residual.addi(x);
    }
    try (NDArray shortcut = through(x, shortcut(skip))) {
      return residual.addi(shortcut);
    }
  }

  /** A 1x1 convolution and doubling may change places: the smaller picture is convolved. */
  private List<FeedForward> shortcut(SpectralConv2d convolution) {
    FeedForward resampling = Activation.of(resample::apply);
    return resample == Resample.UP
        ? List.of(convolution, resampling)
        : List.of(resampling, convolution);
  }
}
