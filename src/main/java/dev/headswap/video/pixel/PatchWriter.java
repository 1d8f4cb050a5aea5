package dev.headswap.video.pixel;

import dev.headswap.frame.Patch;
import dev.headswap.video.pixel.SampleLayout.Component;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/**
 * Blends a patch into the stored samples at their own depth: {@code out = old (1 - a) + new a},
 * each luma sample by its own alpha, each chroma sample by the mean over its block. Samples of
 * alpha 0 keep every bit.
 */
final class PatchWriter {

  private final SampleLayout layout;
  private final ColorMatrix matrix;

  PatchWriter(SampleLayout layout, ColorMatrix matrix) {
    this.layout = layout;
    this.matrix = matrix;
  }

  /** Writes into a frame whose samples nobody else reads; what lies outside it is cut off. */
  void write(AVFrame frame, Patch patch) {
    int left = Math.max(0, patch.left());
    int top = Math.max(0, patch.top());
    int right = Math.min(frame.width(), patch.left() + patch.pixels().width());
    int bottom = Math.min(frame.height(), patch.top() + patch.pixels().height());
    if (left >= right || top >= bottom) {
      return;
    }
    Region region = new Region(left, top, right, bottom);
    for (int c = 0; c < layout.components().size(); c++) {
      if (c == 0 || (layout.chromaShiftX() == 0 && layout.chromaShiftY() == 0)) {
        writeFull(frame, patch, region, c);
      } else {
        writeBlocks(frame, patch, region, c);
      }
    }
  }

  private record Region(int left, int top, int right, int bottom) {}

  private void writeFull(AVFrame frame, Patch patch, Region region, int c) {
    Component component = layout.components().get(c);
    SampleRows rows = new SampleRows(frame, component, frame.height());
    int count = region.right() - region.left();
    int[] samples = new int[count];
    float[] alpha = patch.alpha().alpha();
    byte[] rgb = patch.pixels().rgb();
    for (int y = region.top(); y < region.bottom(); y++) {
      rows.read(y, region.left(), count, samples);
      int at = (y - patch.top()) * patch.pixels().width() + region.left() - patch.left();
      for (int i = 0; i < count; i++, at++) {
        if (alpha[at] > 0) {
          double value = sample(c, rgb, at * 3);
          samples[i] = mix(samples[i], value, alpha[at], component.max());
        }
      }
      rows.write(y, region.left(), count, samples);
    }
  }

  private double sample(int component, byte[] rgb, int at) {
    return matrix.sample(component, rgb[at] & 0xff, rgb[at + 1] & 0xff, rgb[at + 2] & 0xff);
  }

  private static int mix(int old, double value, double alpha, int max) {
    long mixed = Math.round(old + (value - old) * alpha);
    return (int) Math.max(0, Math.min(max, mixed));
  }

  private void writeBlocks(AVFrame frame, Patch patch, Region region, int c) {
    Component component = layout.components().get(c);
    int shiftX = layout.chromaShiftX();
    int shiftY = layout.chromaShiftY();
    int chromaHeight = -(-frame.height() >> shiftY);
    SampleRows rows = new SampleRows(frame, component, chromaHeight);
    int left = region.left() >> shiftX;
    int count = -(-region.right() >> shiftX) - left;
    int[] samples = new int[count];
    Block block = new Block(patch);
    for (int y = region.top() >> shiftY; y < -(-region.bottom() >> shiftY); y++) {
      rows.read(y, left, count, samples);
      for (int i = 0; i < count; i++) {
        block.gather(
            (left + i) << shiftX,
            y << shiftY,
            Math.min(frame.width(), (left + i + 1) << shiftX),
            Math.min(frame.height(), (y + 1) << shiftY));
        if (block.alpha > 0) {
          double value = matrix.sample(c, block.red, block.green, block.blue);
          samples[i] = mix(samples[i], value, block.alpha, component.max());
        }
      }
      rows.write(y, left, count, samples);
    }
  }

  /** Mean alpha and alpha-weighted mean colour of the patch over one block of the frame. */
  private static final class Block {
    private final Patch patch;
    private double alpha;
    private double red;
    private double green;
    private double blue;

    Block(Patch patch) {
      this.patch = patch;
    }

    void gather(int left, int top, int right, int bottom) {
      alpha = 0;
      red = 0;
      green = 0;
      blue = 0;
      int fromX = Math.max(left, patch.left());
      int toX = Math.min(right, patch.left() + patch.pixels().width());
      int toY = Math.min(bottom, patch.top() + patch.pixels().height());
      for (int y = Math.max(top, patch.top()); y < toY; y++) {
        for (int x = fromX; x < toX; x++) {
          add((y - patch.top()) * patch.pixels().width() + x - patch.left());
        }
      }
      if (alpha > 0) {
        red /= alpha;
        green /= alpha;
        blue /= alpha;
        alpha /= (double) (right - left) * (bottom - top);
      }
    }

    private void add(int at) {
      double a = patch.alpha().alpha()[at];
      byte[] rgb = patch.pixels().rgb();
      alpha += a;
      red += (rgb[at * 3] & 0xff) * a;
      green += (rgb[at * 3 + 1] & 0xff) * a;
      blue += (rgb[at * 3 + 2] & 0xff) * a;
    }
  }
}
