package dev.headswap.video.pixel;

import dev.headswap.frame.Patch;
import dev.headswap.frame.RgbImage;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/**
 * How all frames of one video become pictures and take patches. Immutable; frames of any thread may
 * share it.
 */
public final class Picture {

  private final SampleLayout layout;
  private final Geometry geometry;
  private final RgbReader reader;
  private final PatchWriter writer;

  public Picture(SampleLayout layout, ColorMatrix matrix, Geometry geometry) {
    this.layout = layout;
    this.geometry = geometry;
    this.reader = new RgbReader(layout, matrix);
    this.writer = new PatchWriter(layout, matrix);
  }

  /** Where the samples lie. */
  public SampleLayout layout() {
    return layout;
  }

  /** How the stored picture is shown. */
  public Geometry geometry() {
    return geometry;
  }

  /** The frame as shown: upright, square pixels, full-range RGB. */
  public RgbImage read(AVFrame frame) {
    return geometry.shown(reader.read(frame));
  }

  /** Blends a patch, in the pixels of {@link #read}, into a frame that is nobody else's. */
  public void write(AVFrame frame, Patch patch) {
    writer.write(frame, geometry.stored(patch));
  }
}
