package dev.headswap.synth.head;

import dev.headswap.synth.form.Rgb;
import dev.headswap.synth.wear.ClothKind;
import dev.headswap.synth.wear.ClothPattern;

/**
 * What a person is below the head.
 *
 * @param neckWidth in standard deviations
 * @param neckLength in standard deviations
 * @param shoulderWidth in standard deviations
 * @param shoulderSlope in standard deviations
 * @param cloth what covers the shoulders
 * @param pattern how the two colours share it
 * @param first the colour that covers most
 * @param second the other colour
 * @param necklace whether one is worn
 * @param grain the seed of folds and pattern
 */
public record Body(
    double neckWidth,
    double neckLength,
    double shoulderWidth,
    double shoulderSlope,
    ClothKind cloth,
    ClothPattern pattern,
    Rgb first,
    Rgb second,
    boolean necklace,
    long grain) {

  /** The body of somebody from the population, the same for the same seed. */
  public static Body draw(long seed) {
    return new Ancestry(seed).body();
  }
}
