package dev.headswap.video.pixel;

import static org.bytedeco.ffmpeg.global.avutil.*;

/**
 * Between R'G'B' of 0 to 255 and the samples of a pixel format: {@code sample = offset + row .
 * rgb}, and back.
 *
 * @param rows three rows of three factors, for Y, Cb, Cr (or R, G, B)
 * @param inverse the inverse of {@code rows}
 * @param offsets the samples of black
 */
public record ColorMatrix(double[] rows, double[] inverse, double[] offsets) {

  private static final int HD_HEIGHT = 720;
  private static final double[] YCGCO = {.25, .5, .25, -.25, .5, -.25, .5, 0, -.5};

  /**
   * For a layout and libav's tags. An untagged matrix is BT.709 from 720 lines on, else BT.601; an
   * untagged range is limited for YUV and full for gray.
   */
  public static ColorMatrix of(SampleLayout layout, int colorspace, int range, int height) {
    int max = layout.components().get(0).max();
    if (layout.rgb()) {
      double scale = max / 255.0;
      return of(new double[] {scale, 0, 0, 0, scale, 0, 0, 0, scale}, new double[3]);
    }
    boolean full = isFull(layout, range);
    int unit = 1 << (layout.depth() - 8);
    double luma = (full ? max : 219.0 * unit) / 255;
    double chroma = (full ? max : 224.0 * unit) / 255;
    double[] rows = basis(colorspace, height);
    for (int i = 0; i < 9; i++) {
      rows[i] *= i < 3 ? luma : chroma;
    }
    double middle = 128.0 * unit;
    return of(rows, new double[] {full ? 0 : 16.0 * unit, middle, middle});
  }

  private static ColorMatrix of(double[] rows, double[] offsets) {
    return new ColorMatrix(rows, invert(rows), offsets);
  }

  private static boolean isFull(SampleLayout layout, int range) {
    return range == AVCOL_RANGE_JPEG
        || (range == AVCOL_RANGE_UNSPECIFIED && layout.isGray())
        || layout.name().startsWith("yuvj");
  }

  private static double[] basis(int colorspace, int height) {
    return switch (colorspace) {
      case AVCOL_SPC_BT709 -> basis(.2126, .0722);
      case AVCOL_SPC_FCC -> basis(.30, .11);
      case AVCOL_SPC_BT470BG, AVCOL_SPC_SMPTE170M -> basis(.299, .114);
      case AVCOL_SPC_SMPTE240M -> basis(.212, .087);
      case AVCOL_SPC_BT2020_NCL, AVCOL_SPC_BT2020_CL, AVCOL_SPC_ICTCP -> basis(.2627, .0593);
      case AVCOL_SPC_YCGCO -> YCGCO.clone();
      case AVCOL_SPC_RGB -> new double[] {0, 1, 0, 0, 0, 1, 1, 0, 0};
      default -> height >= HD_HEIGHT ? basis(.2126, .0722) : basis(.299, .114);
    };
  }

  private static double[] basis(double red, double blue) {
    double green = 1 - red - blue;
    double b = 2 * (1 - blue);
    double r = 2 * (1 - red);
    return new double[] {
      red, green, blue, -red / b, -green / b, (1 - blue) / b, (1 - red) / r, -green / r, -blue / r
    };
  }

  private static double[] invert(double[] m) {
    double a = m[4] * m[8] - m[5] * m[7];
    double b = m[5] * m[6] - m[3] * m[8];
    double c = m[3] * m[7] - m[4] * m[6];
    double det = m[0] * a + m[1] * b + m[2] * c;
    return new double[] {
      a / det, (m[2] * m[7] - m[1] * m[8]) / det, (m[1] * m[5] - m[2] * m[4]) / det,
      b / det, (m[0] * m[8] - m[2] * m[6]) / det, (m[2] * m[3] - m[0] * m[5]) / det,
      c / det, (m[1] * m[6] - m[0] * m[7]) / det, (m[0] * m[4] - m[1] * m[3]) / det
    };
  }

  /** The sample of one component for a colour. */
  double sample(int component, double red, double green, double blue) {
    int i = component * 3;
    return offsets[component] + rows[i] * red + rows[i + 1] * green + rows[i + 2] * blue;
  }
}
