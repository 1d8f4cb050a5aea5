package dev.headswap.video.pixel;

import dev.headswap.frame.Mask;
import dev.headswap.frame.Patch;
import dev.headswap.frame.Rational;
import dev.headswap.frame.RgbImage;

/**
 * From stored samples to the picture as shown: pixels are made square by enlarging the shorter
 * side, then the picture is turned upright.
 *
 * @param codedWidth of the stored picture
 * @param codedHeight of the stored picture
 * @param squareWidth once its pixels are square
 * @param squareHeight once its pixels are square
 * @param orientation how it is then turned
 */
public record Geometry(
    int codedWidth, int codedHeight, int squareWidth, int squareHeight, Orientation orientation) {

  private static final double LARGEST_STRETCH = 8;

  /**
   * For pixels of the given shape.
   *
   * @param aspect width to height of a stored pixel; anything unknown or absurd is taken as 1/1
   */
  public static Geometry of(int width, int height, Rational aspect, Orientation orientation) {
    double ratio = aspect.numerator() <= 0 || aspect.denominator() <= 0 ? 1 : aspect.value();
    if (ratio > LARGEST_STRETCH || ratio < 1 / LARGEST_STRETCH) {
      ratio = 1;
    }
    int squareWidth = ratio > 1 ? (int) Math.round(width * ratio) : width;
    int squareHeight = ratio < 1 ? (int) Math.round(height / ratio) : height;
    return new Geometry(width, height, squareWidth, squareHeight, orientation);
  }

  /** Of the picture as shown. */
  public int width() {
    return orientation.transposed() ? squareHeight : squareWidth;
  }

  /** Of the picture as shown. */
  public int height() {
    return orientation.transposed() ? squareWidth : squareHeight;
  }

  /** Whether a stored pixel is as wide as high. */
  public boolean isSquare() {
    return squareWidth == codedWidth && squareHeight == codedHeight;
  }

  /** The stored picture as shown. */
  public RgbImage shown(RgbImage coded) {
    return orientation.upright(isSquare() ? coded : stretched(coded));
  }

  /** A patch of the picture as shown, for the stored one. */
  public Patch stored(Patch shown) {
    Patch turned = orientation.stored(shown, width(), height());
    return isSquare() ? turned : narrowed(turned);
  }

  private RgbImage stretched(RgbImage coded) {
    byte[] to = new byte[squareWidth * squareHeight * 3];
    Axis across = new Axis(codedWidth, squareWidth);
    Axis down = new Axis(codedHeight, squareHeight);
    for (int y = 0; y < squareHeight; y++) {
      for (int x = 0; x < squareWidth; x++) {
        for (int c = 0; c < 3; c++) {
          double top = across.mix(coded.rgb(), down.low(y) * codedWidth, x, c);
          double bottom = across.mix(coded.rgb(), down.high(y) * codedWidth, x, c);
          double value = top + (bottom - top) * down.weight(y);
          to[(y * squareWidth + x) * 3 + c] = (byte) Math.round(value);
        }
      }
    }
    return new RgbImage(squareWidth, squareHeight, to);
  }

  private Patch narrowed(Patch square) {
    int left = codedAt(square.left(), squareWidth, codedWidth);
    int top = codedAt(square.top(), squareHeight, codedHeight);
    int w = square.pixels().width();
    int h = square.pixels().height();
    int right = Math.min(codedWidth, codedAt(square.left() + w, squareWidth, codedWidth) + 1);
    int bottom = Math.min(codedHeight, codedAt(square.top() + h, squareHeight, codedHeight) + 1);
    PatchSampler sampler = new PatchSampler(square, right - left, bottom - top);
    double stepX = (double) squareWidth / codedWidth;
    double stepY = (double) squareHeight / codedHeight;
    for (int y = top; y < bottom; y++) {
      for (int x = left; x < right; x++) {
        double u = (x + 0.5) * stepX - 0.5 - square.left();
        double v = (y + 0.5) * stepY - 0.5 - square.top();
        sampler.take((y - top) * (right - left) + x - left, u, v);
      }
    }
    return sampler.patch(left, top);
  }

  private static int codedAt(int square, int squareLength, int codedLength) {
    return (int) Math.floor((double) square * codedLength / squareLength);
  }

  /** Linear interpolation along one axis that is enlarged, pixel centres at half integers. */
  private static final class Axis {
    private final int[] low;
    private final int[] high;
    private final double[] weight;

    Axis(int from, int to) {
      low = new int[to];
      high = new int[to];
      weight = new double[to];
      for (int i = 0; i < to; i++) {
        double at = Math.max(0, (i + 0.5) * from / to - 0.5);
        low[i] = Math.min((int) at, from - 1);
        high[i] = Math.min(low[i] + 1, from - 1);
        weight[i] = at - low[i];
      }
    }

    int low(int i) {
      return low[i];
    }

    int high(int i) {
      return high[i];
    }

    double weight(int i) {
      return weight[i];
    }

    double mix(byte[] rgb, int row, int i, int channel) {
      int a = rgb[(row + low[i]) * 3 + channel] & 0xff;
      int b = rgb[(row + high[i]) * 3 + channel] & 0xff;
      return a + (b - a) * weight[i];
    }
  }

  /** Reads a patch between its pixels: nothing outside it, colours weighted by their alpha. */
  private static final class PatchSampler {
    private final Patch from;
    private final int width;
    private final int height;
    private final byte[] rgb;
    private final float[] alpha;

    PatchSampler(Patch from, int width, int height) {
      this.from = from;
      this.width = width;
      this.height = height;
      this.rgb = new byte[width * height * 3];
      this.alpha = new float[width * height];
    }

    void take(int index, double u, double v) {
      int x = (int) Math.floor(u);
      int y = (int) Math.floor(v);
      double[] sum = new double[4];
      for (int j = 0; j < 2; j++) {
        for (int i = 0; i < 2; i++) {
          double weight = (i == 0 ? 1 - u + x : u - x) * (j == 0 ? 1 - v + y : v - y);
          add(sum, x + i, y + j, weight);
        }
      }
      alpha[index] = (float) sum[3];
      for (int c = 0; c < 3 && sum[3] > 0; c++) {
        rgb[index * 3 + c] = (byte) Math.round(sum[c] / sum[3]);
      }
    }

    private void add(double[] sum, int x, int y, double weight) {
      int w = from.pixels().width();
      if (x < 0 || y < 0 || x >= w || y >= from.pixels().height()) {
        return;
      }
      double share = from.alpha().alpha()[y * w + x] * weight;
      for (int c = 0; c < 3; c++) {
        sum[c] += (from.pixels().rgb()[(y * w + x) * 3 + c] & 0xff) * share;
      }
      sum[3] += share;
    }

    Patch patch(int left, int top) {
      return new Patch(left, top, new RgbImage(width, height, rgb), new Mask(width, height, alpha));
    }
  }
}
