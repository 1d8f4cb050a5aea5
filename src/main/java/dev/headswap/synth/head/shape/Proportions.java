package dev.headswap.synth.head.shape;

import dev.headswap.synth.form.Ease;
import dev.headswap.synth.head.Identity;
import dev.headswap.synth.head.Trait;

/**
 * The measures of one head in centimetres of the head frame, from its traits. The average follows
 * adult anthropometry (Farkas 1994): face 14 wide, 11.6 from root of the nose to chin, eyes 6.2
 * apart.
 */
public final class Proportions {

  private final Identity identity;

  /** Height of the line through the corners of the eyes. */
  public final double eyeY;

  /** Distance of the middle of an eye from the middle of the face. */
  public final double eyeX;

  /** Half the width of the opening between the lids. */
  public final double eyeHalf;

  /** Depth of the centre of an eyeball. */
  public final double eyeZ;

  /** How far the upper lid rises above the corners. */
  public final double lidUp;

  /** How far the lower lid sinks below the corners. */
  public final double lidDown;

  /** How much higher the outer corner is than the inner. */
  public final double eyeTilt;

  /** Radius of the coloured part of an eye. */
  public final double iris;

  /** Where the nose meets the upper lip. */
  public final double noseBaseY;

  /** The tip of the nose. */
  public final double noseTipY;

  /** The line between the closed lips. */
  public final double mouthY;

  /** Half the width of the mouth. */
  public final double mouthHalf;

  /** Height of the red of the upper lip. */
  public final double upperLip;

  /** Height of the red of the lower lip. */
  public final double lowerLip;

  /** The lowest point of the chin. */
  public final double chinY;

  /** The top of the skull. */
  public final double topY;

  /** The middle line of the brows, above the middle of an eye. */
  public final double browY;

  /** Measures a head. */
  public Proportions(Identity identity) {
    this.identity = identity;
    double length = faceLength();
    eyeY = 1.8 + 0.15 * get(Trait.EYE_HEIGHT);
    eyeX = 3.12 + 0.14 * get(Trait.EYE_SPACING) + 0.07 * get(Trait.EYE_WIDTH);
    eyeHalf = 1.47 + 0.085 * get(Trait.EYE_WIDTH);
    eyeZ = 7.2 - 0.14 * get(Trait.EYE_DEPTH);
    lidUp = 0.57 + 0.075 * get(Trait.EYE_OPENING) + 0.02 * get(Trait.EYE_WIDTH);
    lidDown = 0.4 + 0.04 * get(Trait.EYE_OPENING);
    eyeTilt = 0.14 + 0.12 * get(Trait.EYE_TILT);
    iris = 0.63 + 0.025 * get(Trait.IRIS_SIZE);
    noseBaseY = eyeY - 4.4 * length - 0.26 * get(Trait.NOSE_LENGTH);
    noseTipY = noseBaseY + 0.92 + 0.17 * get(Trait.NOSE_TIP_TILT);
    mouthY = noseBaseY - 2.15 * length + 0.17 * get(Trait.MOUTH_HEIGHT);
    mouthHalf = 2.5 + 0.18 * get(Trait.MOUTH_WIDTH);
    upperLip = Math.max(0.34, 0.74 + 0.14 * get(Trait.UPPER_LIP));
    lowerLip = Math.max(0.5, 0.96 + 0.16 * get(Trait.LOWER_LIP));
    chinY = mouthY - 4.35 * length - 0.32 * get(Trait.CHIN_LENGTH);
    topY = 12.5 + 0.3 * get(Trait.SKULL_HEIGHT);
    browY = eyeY + 1.78 + 0.2 * get(Trait.BROW_HEIGHT);
  }

  /** One trait of the head, in standard deviations. */
  public double get(Trait trait) {
    return identity.get(trait);
  }

  /** Whose measures these are. */
  public Identity identity() {
    return identity;
  }

  /** Length of the face below the eyes, in parts of the average. */
  public double faceLength() {
    return 1 + 0.042 * identity.get(Trait.FACE_LENGTH);
  }

  /** How far the upper lid stands above the corners of the eye at rest. */
  public double upperLid(double s) {
    double across = Ease.hold(Math.abs(s), 0, 1);
    return lidUp * Math.pow(1 - Math.pow(across, 2.1), 0.9)
        + tilt(s)
        - 0.05 * lidUp * s * (1 - across);
  }

  /** How far the lower lid stands above the corners of the eye at rest; negative inside. */
  public double lowerLid(double s) {
    double across = Ease.hold(Math.abs(s), 0, 1);
    return -lidDown * (1 - Math.pow(across, 2.4)) + tilt(s) - 0.1 * lidDown * s * (1 - across);
  }

  /** Height of the line between the corners; {@code s} is -1 at the inner, 1 at the outer. */
  public double tilt(double s) {
    return 0.5 * eyeTilt * Ease.hold(s, -1.6, 1.6);
  }
}
