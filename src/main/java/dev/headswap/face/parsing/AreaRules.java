package dev.headswap.face.parsing;

import dev.headswap.frame.Label;
import dev.headswap.frame.Landmarks;
import dev.headswap.frame.Mask;
import dev.headswap.frame.Point;

/**
 * What a pixel outside eyes, nose and mouth is, from rough areas and where it lies. Lengths are in
 * distances of the outer eye corners.
 */
final class AreaRules {

  private static final float SURE = 0.5f;

  /** How far above the brows, and beside the jaw, a head with its hair may reach. */
  private static final double ABOVE = 2.2;

  private static final double BESIDE = 1.6;

  /** How far beside the jaw an ear may reach. */
  private static final double EAR = 0.4;

  /** How far below the chin a beard may reach. */
  private static final double BEARD = 0.3;

  private final Mask face;
  private final double unit;
  private final double browLine;
  private final double mouthLine;
  private final double chin;
  private final double left;
  private final double right;

  AreaRules(Landmarks points, Mask face) {
    this.face = face;
    this.unit = points.interOcular();
    this.browLine = Math.min(points.point(19).y(), points.point(24).y());
    this.mouthLine = points.mouth().y();
    this.chin = points.point(8).y();
    this.left = points.bounds().x();
    this.right = points.bounds().x() + points.bounds().width();
  }

  /** The label of pixel {@code index} at p; the areas from 0 to 1. */
  Label label(Point p, int index, float skin, float clothes, float hair) {
    if (face.alpha()[index] > 0) {
      return Label.SKIN;
    }
    if (hair >= SURE && hair >= skin && hair >= clothes) {
      return hair(p);
    }
    if (skin >= SURE && skin >= clothes) {
      return skin(p);
    }
    return clothes >= SURE && p.y() > mouthLine ? Label.CLOTH : Label.BACKGROUND;
  }

  /** A beard below the jaw is skin, as in CelebAMask-HQ; hair far away is something else. */
  private Label hair(Point p) {
    if (p.y() > chin - unit / 2 && p.y() < chin + BEARD * unit && inside(p, -unit / 4)) {
      return Label.SKIN;
    }
    boolean near = p.y() > browLine - ABOVE * unit && inside(p, BESIDE * unit);
    return near ? Label.HAIR : Label.BACKGROUND;
  }

  /** Forehead and temples, ears, neck and shoulders, or a hand far away. */
  private Label skin(Point p) {
    if (p.y() > mouthLine) {
      return inside(p, BESIDE * unit) ? Label.NECK : Label.BACKGROUND;
    }
    if (p.y() < browLine || inside(p, 0)) {
      boolean near = p.y() > browLine - ABOVE * unit && inside(p, EAR * unit);
      return near ? Label.SKIN : Label.BACKGROUND;
    }
    return inside(p, EAR * unit) ? ear(p) : Label.BACKGROUND;
  }

  private Label ear(Point p) {
    return p.x() < left ? Label.LEFT_EAR : Label.RIGHT_EAR;
  }

  /** Between the sides of the jaw, moved outwards. */
  private boolean inside(Point p, double outwards) {
    return p.x() > left - outwards && p.x() < right + outwards;
  }
}
