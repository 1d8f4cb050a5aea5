package dev.headswap.video.pixel;

import dev.headswap.frame.Mask;
import dev.headswap.frame.Patch;
import dev.headswap.frame.RgbImage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * How a stored picture is turned to stand upright: first swapped across its diagonal, then
 * mirrored.
 *
 * @param transposed whether rows become columns
 * @param mirroredX whether left and right are exchanged afterwards
 * @param mirroredY whether top and bottom are exchanged afterwards
 */
public record Orientation(boolean transposed, boolean mirroredX, boolean mirroredY) {

  /** Stored as shown. */
  public static final Orientation UPRIGHT = new Orientation(false, false, false);

  /**
   * From a display matrix of libav (nine native-endian 32-bit numbers); an angle that is not a
   * multiple of 90 degrees is taken as the nearest such.
   */
  public static Orientation of(byte[] displayMatrix) {
    ByteBuffer matrix = ByteBuffer.wrap(displayMatrix).order(ByteOrder.nativeOrder());
    int a = matrix.getInt(0);
    int b = matrix.getInt(4);
    int c = matrix.getInt(12);
    int d = matrix.getInt(16);
    boolean transposed = Math.abs((long) b) > Math.abs((long) a);
    return transposed ? new Orientation(true, c < 0, b < 0) : new Orientation(false, a < 0, d < 0);
  }

  /** The clockwise turn in degrees, 0, 90, 180 or 270, leaving a mirroring aside. */
  public int degrees() {
    if (transposed) {
      return mirroredX ? 90 : 270;
    }
    return mirroredX && mirroredY ? 180 : 0;
  }

  /** Whether there is nothing to do. */
  public boolean isUpright() {
    return equals(UPRIGHT);
  }

  /** What a filter graph of libav does to the same effect, empty if nothing. */
  public String filters() {
    StringBuilder filters = new StringBuilder();
    filters.append(transposed ? ",transpose=cclock_flip" : "");
    filters.append(mirroredX ? ",hflip" : "").append(mirroredY ? ",vflip" : "");
    return filters.isEmpty() ? "" : filters.substring(1);
  }

  /** A stored picture turned upright. */
  public RgbImage upright(RgbImage stored) {
    if (isUpright()) {
      return stored;
    }
    int width = transposed ? stored.height() : stored.width();
    int height = transposed ? stored.width() : stored.height();
    byte[] to = new byte[stored.rgb().length];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int from = storedIndex(x, y, width, height) * 3;
        int at = (y * width + x) * 3;
        to[at] = stored.rgb()[from];
        to[at + 1] = stored.rgb()[from + 1];
        to[at + 2] = stored.rgb()[from + 2];
      }
    }
    return new RgbImage(width, height, to);
  }

  /** A patch of the upright picture, {@code width} by {@code height}, for the stored one. */
  public Patch stored(Patch upright, int width, int height) {
    if (isUpright()) {
      return upright;
    }
    int w = upright.pixels().width();
    int h = upright.pixels().height();
    byte[] rgb = new byte[w * h * 3];
    float[] alpha = new float[w * h];
    for (int y = 0; y < h; y++) {
      for (int x = 0; x < w; x++) {
        int to = storedIndex(x, y, w, h);
        alpha[to] = upright.alpha().alpha()[y * w + x];
        System.arraycopy(upright.pixels().rgb(), (y * w + x) * 3, rgb, to * 3, 3);
      }
    }
    int left = mirroredX ? width - upright.left() - w : upright.left();
    int top = mirroredY ? height - upright.top() - h : upright.top();
    return transposed ? patch(top, left, h, w, rgb, alpha) : patch(left, top, w, h, rgb, alpha);
  }

  private static Patch patch(int left, int top, int w, int h, byte[] rgb, float[] alpha) {
    return new Patch(left, top, new RgbImage(w, h, rgb), new Mask(w, h, alpha));
  }

  /** Where pixel (x, y) of an upright picture of this size lies in the stored one. */
  private int storedIndex(int x, int y, int width, int height) {
    int u = mirroredX ? width - 1 - x : x;
    int v = mirroredY ? height - 1 - y : y;
    return transposed ? u * height + v : v * width + u;
  }
}
