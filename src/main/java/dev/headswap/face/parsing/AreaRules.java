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

  /** Nothing farther than this above the brows, or to the side of the jaw, belongs to the head. */
  private static final double ABOVE = 2.2;

  private static final double BESIDE = 1.6;

  private final Mask face;
  private final double unit;
  private final double browLine;
  private final double mouthLine;
  private final double chin;
  private final double leftJaw;
  private final double rightJaw;

  AreaRules(Landmarks points, Mask face) {
    this.face = face;
    this.unit = points.interOcular();
    this.browLine = Math.min(points.point(19).y(), points.point(24).y());
    this.mouthLine = points.mouth().y();
    this.chin = points.point(8).y();
    this.leftJaw = points.bounds().x();
    this.rightJaw = points.bounds().x() + points.bounds().width();
  }

  /** The label of pixel {@code index} at p; areas and person from 0 to 1. */
  Label label(Point p, int index, float skin, float clothes, float hair, float person) {
    if (face.alpha()[index] > 0) {
      return Label.SKIN;
    }
    if (!nearHead(p) || person < SURE) {
      return p.y() > chin && person >= SURE ? Label.CLOTH : Label.BACKGROUND;
    }
    if (hair >= SURE && hair >= skin && hair >= clothes) {
      return Label.HAIR;
    }
    return p.y() > mouthLine ? below(p, skin, clothes) : beside(p, skin, hair);
  }

  private boolean nearHead(Point p) {
    return p.y() > browLine - ABOVE * unit
        && p.x() > leftJaw - BESIDE * unit
        && p.x() < rightJaw + BESIDE * unit;
  }

  private Label below(Point p, float skin, float clothes) {
    boolean underJaw = p.x() > leftJaw && p.x() < rightJaw && p.y() < chin + unit;
    return underJaw && skin >= clothes ? Label.NECK : Label.CLOTH;
  }

  /** Beside or above the face: forehead, ear, or hair that the network was not sure of. */
  private Label beside(Point p, float skin, float hair) {
    if (p.y() < browLine) {
      return hair > skin ? Label.HAIR : Label.SKIN;
    }
    if (skin < hair) {
      return Label.HAIR;
    }
    return p.x() < (leftJaw + rightJaw) / 2 ? Label.LEFT_EAR : Label.RIGHT_EAR;
  }
}
