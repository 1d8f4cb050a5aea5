package dev.headswap.synth.head.shape;

import dev.headswap.synth.form.Curve;
import dev.headswap.synth.form.Ease;
import dev.headswap.synth.head.Trait;

/** The smooth form of a head without features: cross-sections stacked from the crown to the jaw. */
final class Skull {

  private static final double CENTRE = 0.4;

  private final Proportions p;
  private final Curve width;
  private final Curve front;
  private final Curve back;
  private final Curve squareness;
  private final double browTop;

  Skull(Proportions p) {
    this.p = p;
    browTop = p.eyeY + 2.9;
    double w = 1 + 0.026 * p.get(Trait.FACE_WIDTH);
    double head = 1 + 0.02 * p.get(Trait.HEAD_WIDTH) + 0.012 * p.get(Trait.FACE_WIDTH);
    double jaw = 0.2 * p.get(Trait.JAW_WIDTH) + 0.08 * p.get(Trait.CHEEK_FULLNESS);
    width =
        Curve.through(
            -7.5,
            5.0 * w + jaw,
            -6,
            5.6 * w + jaw,
            -4.5,
            6.1 * w + 0.8 * jaw,
            -2.6,
            6.55 * w + 0.4 * jaw,
            -1,
            6.75 * w,
            0.5,
            6.95 * w,
            2.2,
            7.1 * head,
            browTop,
            7.28 * head);
    front =
        Curve.through(
            p.mouthY - 1.4,
            9.25,
            p.mouthY,
            9.35,
            p.noseBaseY,
            9.25,
            p.eyeY - 2,
            9.05,
            p.eyeY,
            9.0,
            p.eyeY + 1.5,
            9.5,
            browTop,
            9.55);
    double depth = 1 + 0.035 * p.get(Trait.HEAD_DEPTH);
    back =
        Curve.through(
            -6,
            -5.9,
            -4,
            -6.5,
            -2.5,
            -7.3,
            -1,
            -8.2,
            0.5,
            -8.9,
            2.5,
            -9.4 * depth,
            browTop,
            -9.75 * depth);
    squareness = Curve.through(-7, 2.0, -4, 2.1, -1, 2.3, 1.5, 2.35, browTop, 2.4);
  }

  /** Width of the crown, in parts of the width at the brows; {@code h} is 0 there, 1 on top. */
  static double crownWidth(double h) {
    return Math.sqrt(Math.max(0, 1 - Math.pow(Math.max(0, h), 2.3)));
  }

  /** Half the width of the head at a height. */
  double width(double y) {
    return y <= browTop ? width.at(y) : width.at(browTop) * crownWidth(rise(y));
  }

  private double rise(double y) {
    return Ease.hold((y - browTop) / (p.topY - browTop), 0, 1);
  }

  /** Depth of the section's middle: the crown lies behind the ears. */
  private double centre(double y) {
    return y <= browTop ? CENTRE : Ease.mix(CENTRE, -1.2, Math.pow(rise(y), 2));
  }

  private double front(double y) {
    if (y <= browTop) {
      return front.at(y);
    }
    double slope = 2.5 - 0.28 * p.get(Trait.FOREHEAD_SLOPE);
    double part = Math.pow(Math.max(0, 1 - Math.pow(rise(y), slope)), 1 / 2.1);
    return centre(y) + (front.at(browTop) - centre(y)) * part;
  }

  private double back(double y) {
    double part = Math.sqrt(Math.max(0, 1 - Math.pow(rise(y), 2.1)));
    return y <= browTop ? back.at(y) : centre(y) + (back.at(browTop) - centre(y)) * part;
  }

  /** The place at a height and a distance from the middle, on the front of the head. */
  double[] face(double x, double y) {
    double part = Ease.hold(Math.abs(x) / Math.max(width(y), 1e-6), 0, 0.999);
    double bulge = Math.sqrt(1 - Math.pow(part, squareness.at(y)));
    return new double[] {x, y, centre(y) + (front(y) - centre(y)) * bulge};
  }

  /**
   * The place at a height, round the side.
   *
   * @param x where {@link #face} ends
   * @param t 0 there, 1 in the middle of the back
   */
  double[] round(double x, double y, double t) {
    double w = Math.max(width(y), 1e-6);
    double n = squareness.at(y);
    double start = Math.asin(Math.pow(Ease.hold(x / w, 0, 0.999), n / 2));
    double angle = start + (Math.PI - start) * t;
    double narrow = 1 - 0.13 * Ease.step(0.2, -0.5, Math.cos(angle)) * Ease.step(-1, -4.5, y);
    double across = narrow * w * Math.pow(Math.abs(Math.sin(angle)), 2 / n);
    double c = Math.cos(angle);
    double reach = c > 0 ? front(y) - centre(y) : centre(y) - back(y);
    return new double[] {across, y, centre(y) + reach * c};
  }
}
