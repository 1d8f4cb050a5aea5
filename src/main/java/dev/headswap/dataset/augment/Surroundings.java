package dev.headswap.dataset.augment;

import dev.headswap.dataset.Sample;
import dev.headswap.frame.Label;
import dev.headswap.frame.LabelMap;
import dev.headswap.frame.RgbImage;

/** Takes away what is not head, as the Aligner draws none: mid-gray, which is 0 in a tensor. */
public final class Surroundings {

  private static final byte GRAY = (byte) 128;

  private Surroundings() {}

  /** The head alone: gray and {@link Label#BACKGROUND} elsewhere. */
  public static Sample removed(Sample sample) {
    byte[] rgb = sample.pixels().rgb().clone();
    byte[] labels = sample.labels().labels().clone();
    float[] head = sample.labels().head().alpha();
    for (int i = 0; i < head.length; i++) {
      if (head[i] == 0) {
        labels[i] = (byte) Label.BACKGROUND.ordinal();
        rgb[3 * i] = GRAY;
        rgb[3 * i + 1] = GRAY;
        rgb[3 * i + 2] = GRAY;
      }
    }
    int width = sample.pixels().width();
    int height = sample.pixels().height();
    return sample
        .withPixels(new RgbImage(width, height, rgb))
        .withLabels(new LabelMap(width, height, labels));
  }
}
