package dev.headswap.eval.metric;

import dev.headswap.frame.RgbImage;

/** A rectangle of whole pixels within a picture. */
record Window(int left, int top, int width, int height) {

  /** From one corner to the other, both included. */
  static Window between(int left, int top, int right, int bottom) {
    return new Window(left, top, right - left + 1, bottom - top + 1);
  }

  /** Where a pixel of the picture lies in the window. */
  int index(int pixel, int pictureWidth) {
    return (pixel / pictureWidth - top) * width + pixel % pictureWidth - left;
  }

  /** One channel of what a picture shows in it. */
  Plane cut(RgbImage picture, int channel) {
    double[] values = new double[width * height];
    for (int y = 0; y < height; y++) {
      int from = ((top + y) * picture.width() + left) * 3 + channel;
      for (int x = 0; x < width; x++) {
        values[y * width + x] = picture.rgb()[from + 3 * x] & 0xff;
      }
    }
    return new Plane(width, height, values);
  }

  /** The luma, {@code 0.299 R' + 0.587 G' + 0.114 B'}, of what a picture shows in it. */
  Plane luma(RgbImage picture) {
    double[] red = cut(picture, 0).values();
    double[] green = cut(picture, 1).values();
    double[] blue = cut(picture, 2).values();
    double[] luma = new double[red.length];
    for (int i = 0; i < luma.length; i++) {
      luma[i] = 0.299 * red[i] + 0.587 * green[i] + 0.114 * blue[i];
    }
    return new Plane(width, height, luma);
  }
}
