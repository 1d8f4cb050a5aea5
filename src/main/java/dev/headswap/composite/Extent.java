package dev.headswap.composite;

import dev.headswap.frame.Mask;
import dev.headswap.frame.Point;
import dev.headswap.frame.Similarity;
import java.util.Optional;

/** A rectangle of whole pixels: where a mask is not empty. */
record Extent(int left, int top, int width, int height) {

  /** The smallest rectangle around all values above a threshold; empty if there are none. */
  static Optional<Extent> of(Mask mask, float threshold) {
    int left = mask.width();
    int top = mask.height();
    int right = -1;
    int bottom = -1;
    for (int y = 0; y < mask.height(); y++) {
      for (int x = 0; x < mask.width(); x++) {
        if (mask.at(x, y) > threshold) {
          left = Math.min(left, x);
          top = Math.min(top, y);
          right = Math.max(right, x);
          bottom = Math.max(bottom, y);
        }
      }
    }
    return right < 0 ? Optional.empty() : Optional.of(between(left, top, right, bottom));
  }

  private static Extent between(int left, int top, int right, int bottom) {
    return new Extent(left, top, right - left + 1, bottom - top + 1);
  }

  /** The part of a frame that this rectangle's image under a similarity touches. */
  Optional<Extent> inFrame(Similarity toFrame, int frameWidth, int frameHeight) {
    double minX = Double.MAX_VALUE;
    double minY = Double.MAX_VALUE;
    double maxX = -Double.MAX_VALUE;
    double maxY = -Double.MAX_VALUE;
    for (int corner = 0; corner < 4; corner++) {
      double x = left - 1 + (corner % 2) * (width + 1);
      double y = top - 1 + (corner / 2) * (height + 1);
      Point p = toFrame.apply(new Point(x, y));
      minX = Math.min(minX, p.x());
      minY = Math.min(minY, p.y());
      maxX = Math.max(maxX, p.x());
      maxY = Math.max(maxY, p.y());
    }
    int l = (int) Math.max(0, Math.floor(minX));
    int t = (int) Math.max(0, Math.floor(minY));
    int r = (int) Math.min(frameWidth - 1, Math.ceil(maxX));
    int b = (int) Math.min(frameHeight - 1, Math.ceil(maxY));
    return r < l || b < t ? Optional.empty() : Optional.of(between(l, t, r, b));
  }
}
