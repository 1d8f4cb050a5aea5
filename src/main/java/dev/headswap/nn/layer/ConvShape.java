package dev.headswap.nn.layer;

/**
 * What a convolution looks like.
 *
 * @param in channels it takes
 * @param out channels it gives
 * @param kernel side of the window in pixels
 * @param stride step of the window
 * @param pad zeros around the picture
 * @param groups into which the channels fall, each convolved apart
 * @param bias whether a constant is added to each channel
 */
public record ConvShape(
    int in, int out, int kernel, int stride, int pad, int groups, boolean bias) {

  /** How many float32 AVX-512 takes at once. */
  private static final int VECTOR = 16;

  /** How many float32 fill a page of memory. */
  private static final int PAGE = 1024;

  public ConvShape {
    if (in < 1 || out < 1 || kernel < 1 || stride < 1 || groups < 1 || pad < 0) {
      throw new IllegalArgumentException(
          "sizes of at least 1 required but were in %d, out %d, kernel %d, stride %d, groups %d, pad %d"
              .formatted(in, out, kernel, stride, groups, pad));
    }
    if (in % groups != 0 || out % groups != 0) {
      throw new IllegalArgumentException(
          "channels divisible by %d groups required but were %d and %d".formatted(groups, in, out));
    }
  }

  /** Keeps the resolution: stride 1, padded by half an odd kernel, with bias. */
  public static ConvShape same(int in, int out, int kernel) {
    return new ConvShape(in, out, kernel, 1, kernel / 2, 1, true);
  }

  /** With a step of the window. */
  public ConvShape withStride(int newStride) {
    return new ConvShape(in, out, kernel, newStride, pad, groups, bias);
  }

  /** With other padding. */
  public ConvShape withPad(int newPad) {
    return new ConvShape(in, out, kernel, stride, newPad, groups, bias);
  }

  /** In groups. */
  public ConvShape withGroups(int newGroups) {
    return new ConvShape(in, out, kernel, stride, pad, newGroups, bias);
  }

  /** Without a bias. */
  public ConvShape withoutBias() {
    return new ConvShape(in, out, kernel, stride, pad, groups, false);
  }

  /** With a bias. */
  public ConvShape withBias() {
    return new ConvShape(in, out, kernel, stride, pad, groups, true);
  }

  /** Whether its channels come in whole vectors of the widest kind, on both sides. */
  boolean fillsVectors() {
    return in % VECTOR == 0 && out % VECTOR == 0;
  }

  /** Whether it looks at single pixels and leaves some out. */
  boolean picksPixels() {
    return kernel == 1 && stride > 1;
  }

  /** Whether it mixes the channels of single pixels, and those fill whole pages on either side. */
  boolean mixesPages() {
    return kernel == 1 && pad == 0 && groups == 1 && (in % PAGE == 0 || out % PAGE == 0);
  }

  /** The weight's dimensions: (out, in / groups, kernel, kernel). */
  public long[] weight() {
    return new long[] {out, in / groups, kernel, kernel};
  }

  /** Multiplications for one output pixel of all channels. */
  public long macsPerPixel() {
    return (long) out * (in / groups) * kernel * kernel;
  }
}
