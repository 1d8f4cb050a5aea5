package dev.headswap.synth.raster;

/** What is seen where no mesh is. */
@FunctionalInterface
public interface Backdrop {

  /** Writes linear red, green and blue of the place (x, y), in pixels of the frame. */
  void paint(double x, double y, float[] rgb);
}
