package dev.headswap.dataset.augment;

import dev.headswap.dataset.Sample;
import dev.headswap.dataset.TruthLayout;
import dev.headswap.frame.Box;
import dev.headswap.frame.LabelMap;
import dev.headswap.frame.RgbImage;
import dev.headswap.frame.Similarity;
import dev.headswap.image.MirroredWarp;

/**
 * A flip and then a shift by whole pixels, of the encoder's input and the truth together
 * (heser-spec 2.4); what a shift uncovers is the picture mirrored.
 *
 * @param flip whether left and right change places
 * @param right pixels to the right
 * @param down pixels down
 */
public record Placement(boolean flip, int right, int down) {

  /** Where it is. */
  public static final Placement AS_IS = new Placement(false, 0, 0);

  private static final double MOST = 0.05;

  /** Flipped and, up to 5 % of the size on each axis, shifted, each with a probability. */
  public static Placement draw(int size, double flipped, double shifted, Chance chance) {
    boolean flip = chance.happens(flipped);
    int most = chance.happens(shifted) ? (int) Math.round(size * MOST) : 0;
    return new Placement(flip, chance.integer(-most, most), chance.integer(-most, most));
  }

  /** Flipped or not, with a probability. */
  public static Placement flipped(double probability, Chance chance) {
    return new Placement(chance.happens(probability), 0, 0);
  }

  /** Everything that is known moves along. */
  public Sample apply(Sample sample, TruthLayout layout) {
    Sample turned = flip ? flipped(sample, layout) : sample;
    return right == 0 && down == 0 ? turned : shifted(turned);
  }

  private static Sample flipped(Sample sample, TruthLayout layout) {
    return new Sample(
        Mirror.of(sample.pixels()),
        Mirror.of(sample.labels()),
        Mirror.of(sample.landmarks(), sample.pixels().width()),
        sample.identity(),
        sample.truth() == null ? null : layout.mirrored(sample.truth()));
  }

  private Sample shifted(Sample sample) {
    double[] matrix = {1, 0, right, 0, 1, down};
    RgbImage pixels = MirroredWarp.affine(sample.pixels(), matrix);
    LabelMap labels = MirroredWarp.affine(sample.labels(), matrix);
    Similarity shift = new Similarity(1, 0, right, down);
    return new Sample(
        pixels, labels, sample.landmarks().transform(shift), sample.identity(), sample.truth());
  }

  /** A box in a picture of a width in pixels; it may come to reach beyond the picture. */
  public Box apply(Box box, int width) {
    Box b = flip ? Mirror.of(box, width) : box;
    return new Box(b.x() + right, b.y() + down, b.width(), b.height());
  }
}
