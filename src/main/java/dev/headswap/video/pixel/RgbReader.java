package dev.headswap.video.pixel;

import dev.headswap.frame.RgbImage;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/**
 * Makes a full-range RGB picture of the stored samples. A chroma sample colours its whole block, so
 * that pasting back what was read changes nothing.
 */
final class RgbReader {

  private static final int BITS = 20;
  private static final int HALF = 1 << (BITS - 1);

  private final SampleLayout layout;
  private final int[] factors = new int[9];
  private final int[] offsets = new int[3];

  RgbReader(SampleLayout layout, ColorMatrix matrix) {
    this.layout = layout;
    for (int i = 0; i < 9; i++) {
      factors[i] = (int) Math.round(matrix.inverse()[i] * (1 << BITS));
    }
    for (int i = 0; i < 3; i++) {
      offsets[i] = (int) Math.round(matrix.offsets()[i]);
    }
  }

  RgbImage read(AVFrame frame) {
    int width = frame.width();
    int height = frame.height();
    byte[] rgb = new byte[width * height * 3];
    if (layout.isGray()) {
      readGray(frame, width, height, rgb);
    } else {
      readColour(frame, width, height, rgb);
    }
    return new RgbImage(width, height, rgb);
  }

  private void readGray(AVFrame frame, int width, int height, byte[] rgb) {
    SampleRows rows = new SampleRows(frame, layout.components().get(0), height);
    int[] luma = new int[width];
    // of the inverse matrix's first column all rows are the same: what luma adds to R, G and B
    int factor = factors[0];
    for (int y = 0; y < height; y++) {
      rows.read(y, 0, width, luma);
      for (int x = 0; x < width; x++) {
        byte value = clamp((luma[x] - offsets[0]) * factor);
        int at = (y * width + x) * 3;
        rgb[at] = value;
        rgb[at + 1] = value;
        rgb[at + 2] = value;
      }
    }
  }

  private void readColour(AVFrame frame, int width, int height, byte[] rgb) {
    int shiftX = layout.chromaShiftX();
    int shiftY = layout.chromaShiftY();
    int chromaWidth = -(-width >> shiftX);
    int chromaHeight = -(-height >> shiftY);
    SampleRows[] rows = new SampleRows[3];
    for (int c = 0; c < 3; c++) {
      rows[c] = new SampleRows(frame, layout.components().get(c), c == 0 ? height : chromaHeight);
    }
    int[] first = new int[width];
    int[] second = new int[chromaWidth];
    int[] third = new int[chromaWidth];
    for (int y = 0; y < height; y++) {
      rows[0].read(y, 0, width, first);
      if ((y & ((1 << shiftY) - 1)) == 0) {
        rows[1].read(y >> shiftY, 0, chromaWidth, second);
        rows[2].read(y >> shiftY, 0, chromaWidth, third);
      }
      mixRow(first, second, third, rgb, y * width * 3);
    }
  }

  private void mixRow(int[] first, int[] second, int[] third, byte[] rgb, int at) {
    int shift = layout.chromaShiftX();
    int[] f = factors;
    for (int x = 0; x < first.length; x++) {
      int a = first[x] - offsets[0];
      int b = second[x >> shift] - offsets[1];
      int c = third[x >> shift] - offsets[2];
      rgb[at] = clamp(f[0] * a + f[1] * b + f[2] * c);
      rgb[at + 1] = clamp(f[3] * a + f[4] * b + f[5] * c);
      rgb[at + 2] = clamp(f[6] * a + f[7] * b + f[8] * c);
      at += 3;
    }
  }

  private static byte clamp(int scaled) {
    int value = (scaled + HALF) >> BITS;
    return (byte) (value < 0 ? 0 : Math.min(value, 255));
  }
}
