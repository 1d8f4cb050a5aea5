package dev.headswap.dataset.augment;

import dev.headswap.frame.Box;
import dev.headswap.frame.RgbImage;
import dev.headswap.image.MirroredWarp;

/**
 * Scales about the centre, each axis by itself: takes the shape of the face, and so the identity,
 * out of what the motion encoders see. Never for the truth (heser-spec 2.4).
 *
 * @param x factor of widths
 * @param y factor of heights
 */
public record Stretch(double x, double y) {

  /** No change. */
  public static final Stretch NONE = new Stretch(1, 1);

  private static final double LEAST = 0.8;
  private static final double MOST = 1.2;

  /** With a probability, each factor in 0.8 to 1.2. */
  public static Stretch draw(double probability, Chance chance) {
    return chance.happens(probability)
        ? new Stretch(chance.between(LEAST, MOST), chance.between(LEAST, MOST))
        : NONE;
  }

  /** The picture, as large as before; what is uncovered is the picture mirrored. */
  public RgbImage apply(RgbImage image) {
    if (equals(NONE)) {
      return image;
    }
    double cx = (image.width() - 1) / 2.0;
    double cy = (image.height() - 1) / 2.0;
    return MirroredWarp.affine(image, new double[] {x, 0, cx * (1 - x), 0, y, cy * (1 - y)});
  }

  /** A box in a square picture, cut off at its edges. */
  public Box apply(Box box, int size) {
    double centre = size / 2.0;
    double left = clip(centre + x * (box.x() - centre), size);
    double top = clip(centre + y * (box.y() - centre), size);
    double right = clip(centre + x * (box.x() + box.width() - centre), size);
    double bottom = clip(centre + y * (box.y() + box.height() - centre), size);
    return new Box(left, top, right - left, bottom - top);
  }

  private static double clip(double value, int size) {
    return Math.max(0, Math.min(value, size));
  }
}
