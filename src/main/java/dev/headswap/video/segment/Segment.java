package dev.headswap.video.segment;

import dev.headswap.video.encode.Encoder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/** Some frames in a row, encoded on their own. */
public final class Segment implements AutoCloseable {

  private final Encoder encoder;
  private final SegmentWriter writer;
  private int frames;

  /** Takes the encoder over. */
  public Segment(Encoder encoder, Path file) throws IOException {
    this.encoder = encoder;
    this.writer = new SegmentWriter(file, encoder.extradata());
  }

  public void encode(long index, AVFrame samples) {
    encoder.encode(index, samples, writer::add);
    frames++;
  }

  public int frames() {
    return frames;
  }

  /** Takes the rest out of the encoder and makes the file safe. */
  public void finish() throws IOException {
    encoder.flush(writer::add);
    writer.seal();
  }

  @Override
  public void close() {
    encoder.close();
    try {
      writer.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
