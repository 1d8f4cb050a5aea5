package dev.headswap.synth;

import dev.headswap.frame.Landmarks;
import dev.headswap.frame.Point;
import dev.headswap.frame.Similarity;
import dev.headswap.synth.raster.Camera;

/**
 * Points of a face as a camera sees them.
 *
 * @param packed for each: x and y in pixels of the frame, and the distance from the camera along z
 *     in centimetres
 */
record FacePoints(double[] packed) {

  /** Seen by a camera. */
  static FacePoints seen(float[] places, Camera camera) {
    double[] packed = new double[places.length];
    for (int i = 0; i < places.length; i += 3) {
      Point p = camera.project(places[i], places[i + 1], places[i + 2]);
      packed[i] = p.x();
      packed[i + 1] = p.y();
      packed[i + 2] = camera.distance() - places[i + 2];
    }
    return new FacePoints(packed);
  }

  /** Moved within the frame; depth about a middle distance grows by the scale. */
  FacePoints moved(Similarity similarity, double middle) {
    double[] moved = new double[packed.length];
    for (int i = 0; i < packed.length; i += 3) {
      Point p = similarity.apply(new Point(packed[i], packed[i + 1]));
      moved[i] = p.x();
      moved[i + 1] = p.y();
      moved[i + 2] = middle + similarity.scale() * (packed[i + 2] - middle);
    }
    return new FacePoints(moved);
  }

  /** Where they appear. */
  Landmarks landmarks() {
    float[] xy = new float[packed.length / 3 * 2];
    for (int i = 0; i < xy.length / 2; i++) {
      xy[2 * i] = (float) packed[3 * i];
      xy[2 * i + 1] = (float) packed[3 * i + 1];
    }
    return new Landmarks(xy);
  }

  /** How far one of them lies from the camera, in centimetres. */
  double distance(int index) {
    return packed[3 * index + 2];
  }
}
