package dev.headswap.dataset.augment;

import dev.headswap.frame.Box;
import dev.headswap.frame.Mask;
import dev.headswap.frame.Point;

/**
 * Random lines, discs and squares around a head, half the time, that enlarge what the Blender must
 * repaint, so that it learns to fill large gaps (heser-spec 4.3, after GHOST 2.0). Sizes are those
 * of a crop of 512 pixels, scaled.
 */
public final class Strokes {

  private static final double PROBABILITY = 0.5;
  private static final int MOST = 10;
  private static final double REACH = 1.4;

  private final int width;
  private final int height;
  private final float[] alpha;
  private final double scale;

  private Strokes(int width, int height) {
    this.width = width;
    this.height = height;
    alpha = new float[width * height];
    scale = width / 512.0;
  }

  /** 1 where a stroke is, 0 elsewhere. */
  public static Mask draw(Mask head, Chance chance) {
    Strokes strokes = new Strokes(head.width(), head.height());
    if (chance.happens(PROBABILITY)) {
      Box around = bounds(head);
      int count = chance.integer(1, MOST);
      for (int i = 0; i < count; i++) {
        strokes.stroke(around, chance);
      }
    }
    return new Mask(head.width(), head.height(), strokes.alpha);
  }

  /** The box around the head, larger by {@link #REACH}. */
  private static Box bounds(Mask head) {
    int left = head.width();
    int right = 0;
    int top = head.height();
    int bottom = 0;
    for (int i = 0; i < head.alpha().length; i++) {
      if (head.alpha()[i] > 0) {
        left = Math.min(left, i % head.width());
        right = Math.max(right, i % head.width());
        top = Math.min(top, i / head.width());
        bottom = Math.max(bottom, i / head.width());
      }
    }
    double w = Math.max(right - left, 0) * REACH;
    double h = Math.max(bottom - top, 0) * REACH;
    return new Box((left + right - w) / 2.0, (top + bottom - h) / 2.0, w, h);
  }

  private void stroke(Box around, Chance chance) {
    double x = around.x() + chance.between(0, 1) * around.width();
    double y = around.y() + chance.between(0, 1) * around.height();
    double radius = chance.between(5, 25) * scale / 2;
    double length = chance.between(10, 70) * scale;
    double angle = chance.between(0, 2 * Math.PI);
    Point from = new Point(x, y);
    switch (chance.integer(0, 2)) {
      case 0 -> line(from, along(from, length, angle), radius);
      case 1 -> line(from, from, length / 2);
      default -> square(from, length / 2);
    }
  }

  private static Point along(Point from, double length, double angle) {
    return new Point(from.x() + length * Math.cos(angle), from.y() + length * Math.sin(angle));
  }

  /** All that is within a radius of a segment; a disc where both ends are one. */
  private void line(Point a, Point b, double radius) {
    int top = row(Math.min(a.y(), b.y()) - radius);
    int bottom = row(Math.max(a.y(), b.y()) + radius);
    int left = column(Math.min(a.x(), b.x()) - radius);
    int right = column(Math.max(a.x(), b.x()) + radius);
    for (int y = top; y <= bottom; y++) {
      for (int x = left; x <= right; x++) {
        if (distance(new Point(x, y), a, b) <= radius) {
          alpha[y * width + x] = 1;
        }
      }
    }
  }

  private static double distance(Point p, Point a, Point b) {
    double dx = b.x() - a.x();
    double dy = b.y() - a.y();
    double length = dx * dx + dy * dy;
    double t = length == 0 ? 0 : ((p.x() - a.x()) * dx + (p.y() - a.y()) * dy) / length;
    double s = Math.max(0, Math.min(t, 1));
    return p.distance(new Point(a.x() + s * dx, a.y() + s * dy));
  }

  private void square(Point centre, double half) {
    for (int y = row(centre.y() - half); y <= row(centre.y() + half); y++) {
      for (int x = column(centre.x() - half); x <= column(centre.x() + half); x++) {
        alpha[y * width + x] = 1;
      }
    }
  }

  private int row(double y) {
    return (int) Math.max(0, Math.min(Math.round(y), height - 1));
  }

  private int column(double x) {
    return (int) Math.max(0, Math.min(Math.round(x), width - 1));
  }
}
