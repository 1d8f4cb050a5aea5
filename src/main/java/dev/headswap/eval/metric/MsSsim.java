package dev.headswap.eval.metric;

import dev.headswap.frame.Mask;
import dev.headswap.frame.RgbImage;

/**
 * Multi-scale structural similarity (Wang, Simoncelli and Bovik 2003) of whole pictures: {@code
 * prod_j structure_j^w_j} of the luma over five scales, with the luminance of the coarsest; each
 * scale halves the one before by means of four pixels. 1 for equal pictures.
 */
public final class MsSsim {

  private static final double[] WEIGHTS = {0.0448, 0.2856, 0.3001, 0.2363, 0.1333};

  /** The smallest side whose coarsest scale still holds a window. */
  private static final int LEAST = 16 * (2 * GaussianWindow.RADIUS + 1);

  private MsSsim() {}

  /**
   * The similarity of two pictures of one size.
   *
   * @throws IllegalArgumentException if the sizes differ or a side is below 176 pixels
   */
  public static double of(RgbImage picture, RgbImage truth) {
    if (Math.min(truth.width(), truth.height()) < LEAST) {
      throw new IllegalArgumentException(
          "pictures of at least %dx%d required but were %dx%d"
              .formatted(LEAST, LEAST, truth.width(), truth.height()));
    }
    Region all = Region.of(Mask.uniform(truth.width(), truth.height(), 1)).expect(picture, truth);
    Window window = all.window(0);
    return similarity(window.luma(picture), window.luma(truth));
  }

  private static double similarity(Plane x, Plane y) {
    double product = 1;
    for (int scale = 0; scale < WEIGHTS.length; scale++) {
      StructureMaps maps = StructureMaps.of(x, y);
      boolean coarsest = scale == WEIGHTS.length - 1;
      product *= Math.pow(Math.max(0, mean(maps, coarsest)), WEIGHTS[scale]);
      x = x.halved();
      y = y.halved();
    }
    return product;
  }

  private static double mean(StructureMaps maps, boolean withLuminance) {
    double sum = 0;
    for (int i = 0; i < maps.structure().length; i++) {
      sum += withLuminance ? maps.similarity(i) : maps.structure()[i];
    }
    return sum / maps.structure().length;
  }
}
