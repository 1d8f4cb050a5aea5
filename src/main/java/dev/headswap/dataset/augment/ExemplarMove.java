package dev.headswap.dataset.augment;

import dev.headswap.dataset.Sample;
import dev.headswap.dataset.TruthLayout;
import dev.headswap.frame.Similarity;
import dev.headswap.image.MirroredWarp;

/**
 * Makes the exemplar of the Blender differ from the truth in place, so that nothing can be copied
 * from the same pixel: with probability 0.7 flipped, scaled by up to 10 % and shifted by up to 5 %
 * (heser-spec 6.4).
 */
public final class ExemplarMove {

  private static final double PROBABILITY = 0.7;
  private static final double MOST_SCALE = 0.1;
  private static final double MOST_SHIFT = 0.05;

  private ExemplarMove() {}

  /** The sample, moved or as it is. */
  public static Sample draw(Sample sample, TruthLayout layout, Chance chance) {
    if (!chance.happens(PROBABILITY)) {
      return sample;
    }
    int size = sample.pixels().width();
    double scale = 1 + chance.between(-MOST_SCALE, MOST_SCALE);
    double centre = (size - 1) / 2.0 * (1 - scale);
    double right = centre + size * chance.between(-MOST_SHIFT, MOST_SHIFT);
    double down = centre + size * chance.between(-MOST_SHIFT, MOST_SHIFT);
    Sample flipped = new Placement(true, 0, 0).apply(sample, layout);
    return moved(flipped, Similarity.scaleThenShift(scale, right, down));
  }

  static Sample moved(Sample sample, Similarity move) {
    return new Sample(
        MirroredWarp.affine(sample.pixels(), move.matrix()),
        MirroredWarp.affine(sample.labels(), move.matrix()),
        sample.landmarks().transform(move),
        sample.identity(),
        sample.truth());
  }
}
