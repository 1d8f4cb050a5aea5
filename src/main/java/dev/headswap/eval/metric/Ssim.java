package dev.headswap.eval.metric;

import dev.headswap.frame.Mask;
import dev.headswap.frame.RgbImage;

/**
 * Structural similarity (Wang et al. 2004) with a Gaussian window of 11 x 11, the mean over R', G'
 * and B' and over the pixels of a region: 1 for equal pictures, around 0 for unrelated ones. The
 * same as scikit-image's {@code structural_similarity(gaussian_weights=True, sigma=1.5,
 * use_sample_covariance=False, data_range=255, channel_axis=2, full=True)} averaged over the
 * region.
 */
public final class Ssim {

  private Ssim() {}

  /**
   * The similarity in a region. Windows reach beyond it, up to 5 pixels.
   *
   * @param region pixels above a half count; at least one
   * @throws IllegalArgumentException if the sizes differ or the region is empty
   */
  public static double of(RgbImage picture, RgbImage truth, Mask region) {
    Region pixels = Region.of(region).expect(picture, truth);
    Window window = pixels.window(GaussianWindow.RADIUS);
    double sum = 0;
    for (int channel = 0; channel < 3; channel++) {
      StructureMaps maps =
          StructureMaps.of(window.cut(picture, channel), window.cut(truth, channel));
      for (int pixel : pixels.pixels()) {
        sum += maps.similarity(window.index(pixel, pixels.width()));
      }
    }
    return sum / (3.0 * pixels.pixels().length);
  }

  /** The similarity over the whole picture, mirrored at its border. */
  public static double of(RgbImage picture, RgbImage truth) {
    return of(picture, truth, Mask.uniform(truth.width(), truth.height(), 1));
  }
}
