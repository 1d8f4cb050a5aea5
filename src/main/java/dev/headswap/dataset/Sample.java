package dev.headswap.dataset;

import dev.headswap.frame.LabelMap;
import dev.headswap.frame.Landmarks;
import dev.headswap.frame.RgbImage;
import org.jspecify.annotations.Nullable;

/**
 * An aligned head crop and what is known of it. The arrays are shared: nobody writes into them.
 *
 * @param pixels the square crop, R'G'B'
 * @param labels as large as the crop
 * @param landmarks in pixels of the crop
 * @param identity whose head it is; equal numbers within one corpus are the same person
 * @param truth pose, expression, light and looks as the renderer knows them, in the order of the
 *     corpus' {@link TruthLayout}; null for real video
 */
public record Sample(
    RgbImage pixels, LabelMap labels, Landmarks landmarks, int identity, float @Nullable [] truth) {

  /** Checks that labels and pixels are of one size. */
  public Sample(
      RgbImage pixels,
      LabelMap labels,
      Landmarks landmarks,
      int identity,
      float @Nullable [] truth) {
    if (labels.width() != pixels.width() || labels.height() != pixels.height()) {
      throw new IllegalArgumentException(
          "labels of %dx%d required but were %dx%d"
              .formatted(pixels.width(), pixels.height(), labels.width(), labels.height()));
    }
    this.pixels = pixels;
    this.labels = labels;
    this.landmarks = landmarks;
    this.identity = identity;
    this.truth = truth;
  }

  /** Of real video, where no more is known. */
  public Sample(RgbImage pixels, LabelMap labels, Landmarks landmarks, int identity) {
    this(pixels, labels, landmarks, identity, null);
  }

  /** The same with other pixels of the same size. */
  public Sample withPixels(RgbImage other) {
    return new Sample(other, labels, landmarks, identity, truth);
  }

  /** The same with other labels of the same size. */
  public Sample withLabels(LabelMap other) {
    return new Sample(pixels, other, landmarks, identity, truth);
  }
}
