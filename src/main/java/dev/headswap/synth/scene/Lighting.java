package dev.headswap.synth.scene;

import dev.headswap.synth.form.Dice;
import dev.headswap.synth.raster.Light;

/**
 * Lamps drawn from a seed: any side, from warm to cold, now and then coloured, from overcast to a
 * hard sun; strong enough that a face in front of the camera is exposed about right.
 */
final class Lighting {

  /** What a white wall that faces the camera shall send there: skin comes out at its own tone. */
  private static final double WHITE = 1.05;

  private Lighting() {}

  static Light draw(long seed) {
    Dice dice = Dice.about(seed, "light");
    float[] key = key(dice);
    double hardness = dice.between(0.25, 0.85);
    double exposure = WHITE * Math.pow(2, 0.28 * dice.normal());
    double facing = Math.max(0.3, 0.35 + 0.65 * key[2]);
    float[] lamp = colored(dice, exposure * hardness / facing);
    double soft = exposure * (1 - hardness);
    float[] sky = colored(dice, soft * 1.35);
    float[] ground = colored(dice, soft * dice.between(0.4, 0.9));
    double side = dice.chance(0.5) ? 1 : -1;
    float[] rim = Light.unit(side * dice.between(0.5, 1), dice.between(-0.1, 0.8), -0.6);
    float[] rimColor = colored(dice, dice.chance(0.55) ? dice.between(0.3, 1.6) : 0);
    return new Light(key, lamp, sky, ground, rim, rimColor);
  }

  private static float[] key(Dice dice) {
    double azimuth = Math.toRadians(Math.max(-80, Math.min(80, 38 * dice.normal())));
    double elevation = Math.toRadians(dice.between(-8, 58));
    return Light.unit(
        Math.sin(azimuth) * Math.cos(elevation),
        Math.sin(elevation),
        Math.cos(azimuth) * Math.cos(elevation));
  }

  /** Light of some strength: mostly between candle and sky, one time in eight of any hue. */
  private static float[] colored(Dice dice, double strength) {
    double warmth = 0.22 * dice.normal();
    double hue = 2 * Math.PI * dice.even();
    double chroma = dice.chance(0.125) ? 0.3 : 0.05;
    return new float[] {
      (float) (strength * (1 + warmth + chroma * Math.cos(hue))),
      (float) (strength * (1 + 0.15 * warmth + chroma * Math.cos(hue - 2.1))),
      (float) (strength * (1 - 0.8 * warmth + chroma * Math.cos(hue + 2.1)))
    };
  }
}
