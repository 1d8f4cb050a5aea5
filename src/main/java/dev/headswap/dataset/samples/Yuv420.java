package dev.headswap.dataset.samples;

import dev.headswap.frame.RgbImage;

/** R'G'B' to planar YCbCr 4:2:0 of BT.601, limited range; chroma is the mean of 2x2 pixels. */
final class Yuv420 {

  private static final double KR = 0.299;
  private static final double KB = 0.114;

  private Yuv420() {}

  /** Y, then Cb, then Cr; width and height must be even. */
  static byte[] of(RgbImage image) {
    int w = image.width();
    int h = image.height();
    byte[] planes = new byte[w * h * 3 / 2];
    for (int y = 0; y < h; y++) {
      for (int x = 0; x < w; x++) {
        planes[y * w + x] = (byte) Math.round(16 + 219 * luma(image, x, y) / 255);
      }
    }
    for (int y = 0; y < h / 2; y++) {
      for (int x = 0; x < w / 2; x++) {
        chroma(image, x, y, planes);
      }
    }
    return planes;
  }

  private static double luma(RgbImage image, int x, int y) {
    return KR * image.red(x, y) + (1 - KR - KB) * image.green(x, y) + KB * image.blue(x, y);
  }

  private static void chroma(RgbImage image, int cx, int cy, byte[] planes) {
    double cb = 0;
    double cr = 0;
    for (int i = 0; i < 4; i++) {
      int x = 2 * cx + i % 2;
      int y = 2 * cy + i / 2;
      double luma = luma(image, x, y);
      cb += (image.blue(x, y) - luma) / (2 * (1 - KB)) / 4;
      cr += (image.red(x, y) - luma) / (2 * (1 - KR)) / 4;
    }
    int area = image.width() * image.height();
    int at = area + cy * (image.width() / 2) + cx;
    planes[at] = (byte) Math.round(128 + 224 * cb / 255);
    planes[at + area / 4] = (byte) Math.round(128 + 224 * cr / 255);
  }
}
