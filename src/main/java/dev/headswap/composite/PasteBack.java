package dev.headswap.composite;

import dev.headswap.frame.Mask;
import dev.headswap.frame.Patch;
import dev.headswap.frame.Point;
import dev.headswap.frame.RgbImage;
import dev.headswap.frame.Similarity;
import dev.headswap.image.Feather;
import dev.headswap.image.Morphology;
import dev.headswap.image.Warp;
import java.util.Optional;

/**
 * Puts a finished crop back where it came from: {@code alpha = feather(dilate(head)) x valid}, both
 * carried into the frame (heser-spec 7, step 3). Where alpha is 0 the frame is not touched.
 */
public final class PasteBack {

  /** Below this, an 8-bit sample cannot change: such a pixel is left out of the patch. */
  private static final float NOTHING = 0.5f / 255;

  private final PasteConfig config;

  public PasteBack(PasteConfig config) {
    this.config = config;
  }

  /**
   * The patch for one frame.
   *
   * @param pixels the finished crop
   * @param head the region to replace, as large as the crop
   * @param frameToCrop how the crop was cut
   * @param frameWidth of the upright frame, in pixels
   * @param frameHeight of the upright frame, in pixels
   * @return empty if nothing of the region lies inside the frame
   */
  public Optional<Patch> patch(
      RgbImage pixels, Mask head, Similarity frameToCrop, int frameWidth, int frameHeight) {
    Mask alpha = soft(head).times(inside(pixels.width(), frameToCrop, frameWidth, frameHeight));
    return Extent.of(alpha, NOTHING)
        .flatMap(extent -> extent.inFrame(frameToCrop.inverse(), frameWidth, frameHeight))
        .map(region -> cut(pixels, alpha, frameToCrop, region));
  }

  /** The dilated head with a soft edge that ends at 0 within the crop. */
  private Mask soft(Mask head) {
    Mask wide = Morphology.dilate(head, config.dilationSize(head.width()));
    double featherPx = config.featherPx(head.width());
    return featherPx == 0 ? wide : Feather.soften(border(wide, featherPx), featherPx);
  }

  /** Clears a margin of four standard deviations: the softened mask ends within the crop. */
  private static Mask border(Mask mask, double featherPx) {
    int margin = (int) Math.ceil(2 * featherPx);
    float[] alpha = mask.alpha().clone();
    for (int y = 0; y < mask.height(); y++) {
      for (int x = 0; x < mask.width(); x++) {
        int edge = Math.min(Math.min(x, mask.width() - 1 - x), Math.min(y, mask.height() - 1 - y));
        if (edge < margin) {
          alpha[y * mask.width() + x] = 0;
        }
      }
    }
    return new Mask(mask.width(), mask.height(), alpha);
  }

  /** 1 for the pixels of the crop that show the frame, 0 for those beyond its edge. */
  static Mask inside(int size, Similarity frameToCrop, int frameWidth, int frameHeight) {
    Similarity cropToFrame = frameToCrop.inverse();
    float[] alpha = new float[size * size];
    for (int y = 0; y < size; y++) {
      for (int x = 0; x < size; x++) {
        Point p = cropToFrame.apply(new Point(x, y));
        boolean in =
            p.x() >= 0 && p.y() >= 0 && p.x() <= frameWidth - 1 && p.y() <= frameHeight - 1;
        alpha[y * size + x] = in ? 1 : 0;
      }
    }
    return new Mask(size, size, alpha);
  }

  private static Patch cut(RgbImage pixels, Mask alpha, Similarity frameToCrop, Extent region) {
    Similarity toRegion =
        frameToCrop.inverse().then(Similarity.scaleThenShift(1, -region.left(), -region.top()));
    return new Patch(
        region.left(),
        region.top(),
        Warp.similarity(pixels, toRegion, region.width(), region.height()),
        floor(Warp.similarity(alpha, toRegion, region.width(), region.height())));
  }

  private static Mask floor(Mask mask) {
    float[] alpha = mask.alpha().clone();
    for (int i = 0; i < alpha.length; i++) {
      if (alpha[i] < NOTHING) {
        alpha[i] = 0;
      }
    }
    return new Mask(mask.width(), mask.height(), alpha);
  }
}
