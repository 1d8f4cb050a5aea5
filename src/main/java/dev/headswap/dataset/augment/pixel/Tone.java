package dev.headswap.dataset.augment.pixel;

import dev.headswap.dataset.augment.Chance;
import dev.headswap.dataset.augment.PixelChange;
import dev.headswap.frame.RgbImage;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;

/** A curve from old samples to new ones, 0 to 255, for all channels or for each its own. */
final class Tone implements PixelChange {

  private static final double CHANNELS_APART = 0.5;

  private final Function<Chance, DoubleUnaryOperator> curve;

  /**
   * @param curve draws one; half the time each channel gets its own
   */
  private Tone(Function<Chance, DoubleUnaryOperator> curve) {
    this.curve = curve;
  }

  /** Up to 10 lighter or darker. */
  static Tone shift() {
    return new Tone(chance -> shifted(chance.between(-10, 10)));
  }

  /** 0.5 to 1.5 times as light. */
  static Tone gain() {
    return new Tone(chance -> multiplied(chance.between(0.5, 1.5)));
  }

  /** Half to twice the contrast about the middle, or an S-shaped curve. */
  static Tone contrast() {
    return new Tone(
        chance ->
            chance.happens(0.5)
                ? linear(chance.between(0.5, 2))
                : sigmoid(chance.between(3, 10), chance.between(0.4, 0.6)));
  }

  static DoubleUnaryOperator shifted(double by) {
    return v -> v + by;
  }

  static DoubleUnaryOperator multiplied(double by) {
    return v -> v * by;
  }

  static DoubleUnaryOperator linear(double factor) {
    return v -> 127 + (v - 127) * factor;
  }

  static DoubleUnaryOperator sigmoid(double gain, double cutoff) {
    return v -> 255 / (1 + Math.exp(gain * (cutoff - v / 255)));
  }

  @Override
  public RgbImage apply(RgbImage image, Chance chance) {
    byte[] first = table(curve.apply(chance));
    return chance.happens(CHANNELS_APART)
        ? mapped(image, first, table(curve.apply(chance)), table(curve.apply(chance)))
        : mapped(image, first, first, first);
  }

  static RgbImage mapped(RgbImage image, byte[] red, byte[] green, byte[] blue) {
    byte[] to = image.rgb().clone();
    for (int i = 0; i < to.length; i += 3) {
      to[i] = red[to[i] & 0xff];
      to[i + 1] = green[to[i + 1] & 0xff];
      to[i + 2] = blue[to[i + 2] & 0xff];
    }
    return new RgbImage(image.width(), image.height(), to);
  }

  static byte[] table(DoubleUnaryOperator curve) {
    byte[] table = new byte[256];
    for (int v = 0; v < 256; v++) {
      table[v] = clipped(curve.applyAsDouble(v));
    }
    return table;
  }

  /** Rounded, within 0 to 255. */
  static byte clipped(double value) {
    return (byte) Math.round(Math.max(0, Math.min(value, 255)));
  }
}
