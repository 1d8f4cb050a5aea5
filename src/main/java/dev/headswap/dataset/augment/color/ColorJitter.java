package dev.headswap.dataset.augment.color;

import dev.headswap.dataset.augment.Chance;
import dev.headswap.dataset.augment.PixelChange;
import dev.headswap.frame.RgbImage;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * A random change of light and colour of the whole picture, in random order (heser-spec 6.4).
 *
 * @param brightness samples are multiplied by 1 - this to 1 + this
 * @param contrast distances from the mean gray likewise
 * @param saturation distances from each pixel's own gray likewise
 * @param hue turned by up to this part of the circle either way
 */
public record ColorJitter(double brightness, double contrast, double saturation, double hue)
    implements PixelChange {

  /** The strength recommended for the Blender's head. */
  public static final ColorJitter STRONG = new ColorJitter(0.5, 0.5, 0.5, 0.1);

  /** About how far the Aligner's colours are off. */
  public static final ColorJitter SLIGHT = new ColorJitter(0.15, 0.15, 0.15, 0.02);

  @Override
  public RgbImage apply(RgbImage image, Chance chance) {
    List<Consumer<ColorPlane>> steps = new ArrayList<>();
    double b = factor(brightness, chance);
    double c = factor(contrast, chance);
    double s = factor(saturation, chance);
    double turn = chance.between(-hue, hue);
    steps.add(plane -> plane.brightness(b));
    steps.add(plane -> plane.contrast(c));
    steps.add(plane -> plane.saturation(s));
    steps.add(plane -> plane.hue(turn));
    chance.shuffle(steps);
    ColorPlane plane = ColorPlane.of(image);
    steps.forEach(step -> step.accept(plane));
    return plane.image();
  }

  private static double factor(double strength, Chance chance) {
    return chance.between(1 - strength, 1 + strength);
  }
}
