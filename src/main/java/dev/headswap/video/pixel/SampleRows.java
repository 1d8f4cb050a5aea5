package dev.headswap.video.pixel;

import dev.headswap.video.pixel.SampleLayout.Component;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.BytePointer;

/** Rows of one component of a frame, read into and written from plain arrays. */
final class SampleRows {

  private final Component component;
  private final ByteBuffer plane;
  private final int stride;
  private final int firstRow;
  private byte[] bytes = new byte[0];

  /**
   * For one component.
   *
   * @param rows how many rows the component's plane has
   */
  SampleRows(AVFrame frame, Component component, int rows) {
    this.component = component;
    this.stride = frame.linesize(component.plane());
    BytePointer start = frame.data(component.plane());
    int size = Math.abs(stride) * rows;
    BytePointer lowest = stride < 0 ? start.getPointer((long) stride * (rows - 1)) : start;
    this.plane = lowest.capacity(size).asByteBuffer().order(ByteOrder.LITTLE_ENDIAN);
    this.firstRow = stride < 0 ? -stride * (rows - 1) : 0;
  }

  /** Reads {@code count} samples of a row from column {@code x} on. */
  void read(int row, int x, int count, int[] samples) {
    int length = load(row, x, count);
    if (length == count && component.shift() == 0 && component.depth() == 8) {
      for (int i = 0; i < count; i++) {
        samples[i] = bytes[i] & 0xff;
      }
      return;
    }
    int step = component.step();
    int shift = component.shift();
    int max = component.max();
    for (int i = 0; i < count; i++) {
      samples[i] = (stored(i * step) >> shift) & max;
    }
  }

  /** Writes what {@link #read} may have read; bits that belong to others stay as they are. */
  void write(int row, int x, int count, int[] samples) {
    int length = load(row, x, count);
    int step = component.step();
    int shift = component.shift();
    int keep = ~(component.max() << shift);
    for (int i = 0; i < count; i++) {
      int value = (stored(i * step) & keep) | (samples[i] << shift);
      bytes[i * step] = (byte) value;
      if (!component.isByte()) {
        bytes[i * step + 1] = (byte) (value >> 8);
      }
    }
    plane.put(at(row, x), bytes, 0, length);
  }

  private int at(int row, int x) {
    return firstRow + row * stride + component.offset() + x * component.step();
  }

  private int load(int row, int x, int count) {
    int length = (count - 1) * component.step() + (component.isByte() ? 1 : 2);
    if (bytes.length < length) {
      bytes = new byte[length];
    }
    plane.get(at(row, x), bytes, 0, length);
    return length;
  }

  private int stored(int at) {
    int low = bytes[at] & 0xff;
    return component.isByte() ? low : low | (bytes[at + 1] & 0xff) << 8;
  }
}
