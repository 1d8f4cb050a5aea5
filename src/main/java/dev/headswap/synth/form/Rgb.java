package dev.headswap.synth.form;

/** A colour as light: linear red, green and blue, 0 (none) to 1 (all that falls in comes back). */
public record Rgb(float red, float green, float blue) {

  /** A colour as one reads it off a picture: gamma-encoded sRGB bytes. */
  public static Rgb srgb(int red, int green, int blue) {
    return new Rgb(linear(red), linear(green), linear(blue));
  }

  private static float linear(int sample) {
    double v = sample / 255.0;
    return (float) (v <= 0.04045 ? v / 12.92 : StrictMath.pow((v + 0.055) / 1.055, 2.4));
  }

  /** Between this (0) and another (1). */
  public Rgb mix(Rgb other, double share) {
    float s = (float) share;
    return new Rgb(
        red + (other.red - red) * s,
        green + (other.green - green) * s,
        blue + (other.blue - blue) * s);
  }

  /** Darker or lighter, held within 0 to 1. */
  public Rgb times(double factor) {
    return times(factor, factor, factor);
  }

  /** Each channel by its own factor, held within 0 to 1. */
  public Rgb times(double r, double g, double b) {
    return new Rgb(hold(red * r), hold(green * g), hold(blue * b));
  }

  private static float hold(double v) {
    return (float) Math.max(0, Math.min(1, v));
  }
}
