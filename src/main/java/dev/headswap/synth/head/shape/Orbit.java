package dev.headswap.synth.head.shape;

/**
 * The front of one eye: an ellipsoid that is wider than high, turned a little outwards, on which
 * lids and iris glide.
 */
public final class Orbit {

  private static final double HIGH = 1.36;
  private static final double DEEP = 1.3;
  private static final double OUTWARDS = 0.22;

  private final Proportions p;
  private final int side;

  /** The orbit of an eye: -1 on the left of the picture, 1 on the right. */
  public Orbit(Proportions p, int side) {
    this.p = p;
    this.side = side;
  }

  /** Across, of the middle of the eye. */
  public double centreX() {
    return side * p.eyeX;
  }

  /** Height of the middle of the eye. */
  public double centreY() {
    return p.eyeY + 0.08;
  }

  /** Half the width of the ellipsoid. */
  public double halfWidth() {
    return 1.15 * p.eyeHalf;
  }

  /** Half its height. */
  public double halfHeight() {
    return HIGH;
  }

  /**
   * Depth of the ellipsoid's surface.
   *
   * @param x across, in the head frame
   * @param y up, in the head frame
   * @param lift how far above the surface
   */
  public double depth(double x, double y, double lift) {
    double dx = x - centreX();
    double u = dx / (halfWidth() + lift);
    double v = (y - centreY()) / (HIGH + lift);
    double away = u * u + v * v;
    double bulge = away < 1 ? (DEEP + lift) * Math.sqrt(1 - away) : -2 * (away - 1);
    return p.eyeZ + bulge - OUTWARDS * side * dx;
  }
}
