package dev.headswap.synth.scene.backdrop;

import dev.headswap.synth.form.Rgb;

/** Mixing of colours in place: linear red, green, blue in an array. */
final class Ink {

  private Ink() {}

  /** Replaces what is there by a colour. */
  static void set(float[] rgb, Rgb color, float brightness) {
    rgb[0] = color.red() * brightness;
    rgb[1] = color.green() * brightness;
    rgb[2] = color.blue() * brightness;
  }

  /** Lays a colour over what is there: 0 not at all, 1 hides it. */
  static void lay(float[] rgb, Rgb color, float brightness, float cover) {
    rgb[0] += cover * (color.red() * brightness - rgb[0]);
    rgb[1] += cover * (color.green() * brightness - rgb[1]);
    rgb[2] += cover * (color.blue() * brightness - rgb[2]);
  }

  /** Adds light of a colour. */
  static void glow(float[] rgb, Rgb color, float brightness) {
    rgb[0] += color.red() * brightness;
    rgb[1] += color.green() * brightness;
    rgb[2] += color.blue() * brightness;
  }

  /** 0 outside an edge, 1 inside, smooth over a width. */
  static float edge(float inside, float width) {
    float t = Math.max(0, Math.min(1, inside / width + 0.5f));
    return t * t * (3 - 2 * t);
  }

  /** 1 inside a rectangle, 0 outside, smooth over a width. */
  static float box(
      float x, float y, float left, float top, float right, float bottom, float width) {
    float across = edge(Math.min(x - left, right - x), width);
    return across * edge(Math.min(y - top, bottom - y), width);
  }

  /** The part of x beyond the last whole number. */
  static float fraction(float x) {
    return x - (float) Math.floor(x);
  }

  /** The whole number at or below x. */
  static int whole(float x) {
    return (int) Math.floor(x);
  }
}
