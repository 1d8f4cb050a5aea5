package dev.headswap.synth.scene.backdrop;

import dev.headswap.synth.form.Dice;
import dev.headswap.synth.form.Rgb;
import dev.headswap.synth.raster.Backdrop;

/** Draws what stands behind people, one of {@link #KINDS} kinds. */
public final class Backdrops {

  /** How many kinds there are. */
  public static final int KINDS = 12;

  private Backdrops() {}

  /** Any kind, for a frame of that many rows. */
  public static Backdrop draw(long seed, int frameHeight) {
    Dice dice = Dice.about(seed, "backdrop");
    return of(dice.below(KINDS), seed, frameHeight);
  }

  /**
   * One kind, 0 to {@link #KINDS} - 1.
   *
   * @param frameHeight in pixels: formulas take the height of the frame for 1
   */
  public static Backdrop of(int kind, long seed, int frameHeight) {
    Dice dice = Dice.about(seed, "backdrop" + kind);
    Backdrop formula = formula(kind, dice);
    double scale = 1.0 / frameHeight;
    return (x, y, rgb) -> formula.paint(x * scale, y * scale, rgb);
  }

  private static Backdrop formula(int kind, Dice dice) {
    Palette palette = Palette.draw(dice);
    return kind < KINDS / 2 ? indoors(kind, palette, dice) : around(kind, palette, dice);
  }

  private static Backdrop indoors(int kind, Palette palette, Dice dice) {
    return switch (kind) {
      case 0 -> new Sweep(palette, number(dice, 0, 1.4), number(dice, 0, 1), number(dice, 0.3, 1));
      case 1 -> new Canvas(palette, number(dice, 0.15, 0.8));
      case 2 -> room(palette, dice);
      case 3 -> stripes(palette, dice);
      case 4 -> new Shelves(palette, number(dice, 0.18, 0.4), number(dice, 0.025, 0.08));
      default -> new Curtain(palette, number(dice, 0.06, 0.25));
    };
  }

  private static Backdrop around(int kind, Palette palette, Dice dice) {
    return switch (kind) {
      case 6 -> new Bokeh(palette, number(dice, 0.1, 0.35), number(dice, -0.2, 0.6));
      case 7 -> new Foliage(palette, number(dice, 0.15, 0.6), leaf(dice), sky(dice));
      case 8 -> bricks(palette, dice);
      case 9 -> new Landscape(palette, sky(dice), leaf(dice), number(dice, 0.25, 0.7));
      case 10 -> street(palette, dice);
      default ->
          new Passers(palette, formula(dice.below(KINDS - 1), dice), number(dice, 0.12, 0.3));
    };
  }

  private static Backdrop room(Palette palette, Dice dice) {
    return new Room(
        palette,
        number(dice, -0.3, 1.9),
        number(dice, -0.1, 1.4),
        number(dice, -0.1, 0.2),
        number(dice, -0.1, 1.4),
        number(dice, 0.4, 1.3));
  }

  private static Backdrop stripes(Palette palette, Dice dice) {
    double angle = dice.chance(0.6) ? 0 : dice.between(-1.6, 1.6);
    return new Stripes(
        palette, (float) Math.cos(angle), (float) Math.sin(angle), number(dice, 0.04, 0.3));
  }

  private static Backdrop bricks(Palette palette, Dice dice) {
    float height = number(dice, 0.04, 0.14);
    float bond = dice.chance(0.7) ? 0.5f : 0;
    return new Bricks(palette, height * number(dice, 1, 3), height, bond);
  }

  private static Backdrop street(Palette palette, Dice dice) {
    return new Street(
        palette, number(dice, 0.2, 0.6), number(dice, 0.05, 0.14), number(dice, -0.9, 0.4));
  }

  private static Rgb sky(Dice dice) {
    return Palette.color(
        0.6 + 0.06 * dice.normal(), dice.between(0.1, 0.6), dice.between(0.3, 0.8));
  }

  private static Rgb leaf(Dice dice) {
    return Palette.color(
        0.27 + 0.06 * dice.normal(), dice.between(0.4, 0.9), dice.between(0.05, 0.3));
  }

  private static float number(Dice dice, double low, double high) {
    return (float) dice.between(low, high);
  }
}
