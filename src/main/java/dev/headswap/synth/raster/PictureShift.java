package dev.headswap.synth.raster;

import dev.headswap.frame.Similarity;

/**
 * The map of space that a camera sees as a similarity of its picture: points move across the line
 * of sight, and depth about the middle of the prop grows by the scale.
 */
record PictureShift(Similarity similarity, Camera camera, double middle) {

  static PictureShift of(Prop prop, Camera camera) {
    return new PictureShift(prop.inPicture(), camera, camera.distance() - prop.placement().t()[2]);
  }

  /** Moves packed points of the world, from one index up to before another. */
  void apply(float[] places, int from, int to) {
    double scale = similarity.scale();
    for (int i = from; i < to; i += 3) {
      double depth = camera.distance() - places[i + 2];
      double u = camera.centreX() + camera.focal() * places[i] / depth;
      double v = camera.centreY() - camera.focal() * places[i + 1] / depth;
      double newDepth = middle + scale * (depth - middle);
      double newU = similarity.a() * u - similarity.b() * v + similarity.tx();
      double newV = similarity.b() * u + similarity.a() * v + similarity.ty();
      places[i] = (float) ((newU - camera.centreX()) * newDepth / camera.focal());
      places[i + 1] = (float) ((camera.centreY() - newV) * newDepth / camera.focal());
      places[i + 2] = (float) (camera.distance() - newDepth);
    }
  }
}
