package dev.headswap.pipeline;

import dev.headswap.video.FrameSink;
import dev.headswap.video.SinkReport;
import dev.headswap.video.VideoFrame;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.BytePointer;

/** Keeps the stored samples of each frame that is given to it to encode. */
final class CapturingSink implements FrameSink {

  final List<byte[]> frames = new ArrayList<>();
  final List<Long> indices = new ArrayList<>();
  private final long finished;

  CapturingSink(long finished) {
    this.finished = finished;
  }

  @Override
  public void write(VideoFrame frame) {
    frames.add(samples(frame.samples()));
    indices.add(frame.index());
  }

  private static byte[] samples(AVFrame frame) {
    byte[] all = new byte[frame.width() * frame.height() * 3 / 2];
    int at = 0;
    for (int plane = 0; plane < 3; plane++) {
      int shift = plane == 0 ? 0 : 1;
      for (int row = 0; row < frame.height() >> shift; row++) {
        int width = frame.width() >> shift;
        new BytePointer(frame.data(plane))
            .position((long) row * frame.linesize(plane))
            .get(all, at, width);
        at += width;
      }
    }
    return all;
  }

  @Override
  public long finishedFrames() {
    return finished;
  }

  @Override
  public SinkReport finish() {
    throw new UnsupportedOperationException();
  }

  @Override
  public void close() {}
}
