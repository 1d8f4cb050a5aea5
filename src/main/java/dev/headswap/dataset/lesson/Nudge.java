package dev.headswap.dataset.lesson;

import dev.headswap.dataset.augment.Chance;
import dev.headswap.frame.Similarity;

/**
 * A small random similarity about a point.
 *
 * @param scale largest logarithm of the factor
 * @param degrees largest turn
 * @param shift largest shift on each axis, in pixels
 */
record Nudge(double scale, double degrees, double shift) {

  /** Draws one about (x, y). */
  Similarity draw(double x, double y, Chance chance) {
    double factor = Math.exp(chance.between(-scale, scale));
    double angle = Math.toRadians(chance.between(-degrees, degrees));
    double a = factor * Math.cos(angle);
    double b = factor * Math.sin(angle);
    double dx = chance.between(-shift, shift);
    double dy = chance.between(-shift, shift);
    return new Similarity(a, b, x - a * x + b * y + dx, y - b * x - a * y + dy);
  }
}
