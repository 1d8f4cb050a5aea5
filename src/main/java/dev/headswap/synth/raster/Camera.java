package dev.headswap.synth.raster;

import dev.headswap.frame.Point;

/**
 * A pinhole looking along -z at the origin of the world, whose x is to the right and whose y is up.
 *
 * @param focal in pixels of the frame
 * @param distance of the pinhole from the origin, in centimetres
 * @param centreX where the origin appears, in pixels of the frame
 * @param centreY likewise
 */
public record Camera(double focal, double distance, double centreX, double centreY) {

  /** Where a point of the world appears in the frame. */
  public Point project(double x, double y, double z) {
    double scale = focal / (distance - z);
    return new Point(centreX + scale * x, centreY - scale * y);
  }
}
