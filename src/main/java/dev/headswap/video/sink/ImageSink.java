package dev.headswap.video.sink;

import dev.headswap.video.EncodeSettings;
import dev.headswap.video.FrameSink;
import dev.headswap.video.Provenance;
import dev.headswap.video.SinkReport;
import dev.headswap.video.VideoException;
import dev.headswap.video.VideoFrame;
import dev.headswap.video.encode.Container;
import dev.headswap.video.encode.EncodedPacket;
import dev.headswap.video.encode.Encoder;
import dev.headswap.video.encode.EncoderPlan;
import dev.headswap.video.encode.Encoders;
import dev.headswap.video.libav.AvException;
import dev.headswap.video.mark.ImageMark;
import dev.headswap.video.pixel.SampleLayout;
import dev.headswap.video.segment.OutputPlace;
import dev.headswap.video.source.Location;
import dev.headswap.video.source.VideoTemplate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Writes each frame as a picture of its own: one file, or a numbered sequence from 1 on. Pictures
 * are upright with square pixels. Each gets its name when it is complete.
 */
public final class ImageSink implements FrameSink {

  private static final Set<String> STILL = Set.of("image2", "webp", "apng");

  private final String output;
  private final String target;
  private final boolean overwrite;
  private final Provenance provenance;
  private final EncoderPlan plan;
  private final VideoTemplate template;
  private final Encoder encoder;
  private long written;
  private long saved;
  private boolean unmarked;
  private boolean closed;

  private ImageSink(
      VideoTemplate template,
      String output,
      String target,
      EncodeSettings settings,
      Provenance provenance,
      boolean overwrite) {
    this.template = template;
    this.output = output;
    this.target = target;
    this.overwrite = overwrite;
    this.provenance = provenance;
    this.plan = Encoders.choose(output, Container.of(output, null), template, settings);
    this.encoder = Encoder.open(plan, template);
  }

  /** Whether an output of this name is a picture or a sequence of pictures. */
  public static boolean isFor(String output) {
    return STILL.contains(Container.of(output, "matroska").name()) && !output.endsWith(".apng");
  }

  /**
   * Opens a picture or a sequence.
   *
   * @param template becomes this sink's
   * @param target the location that is read, which must not be written to
   */
  static ImageSink open(
      VideoTemplate template,
      String output,
      String target,
      EncodeSettings settings,
      Provenance provenance,
      boolean overwrite) {
    try {
      ImageSink sink = new ImageSink(template, output, target, settings, provenance, overwrite);
      sink.place(1).discard();
      return sink;
    } catch (RuntimeException e) {
      template.close();
      throw e;
    }
  }

  private boolean isNumbered() {
    return new Location(output).isNumbered();
  }

  private OutputPlace place(long number) {
    String name = isNumbered() ? String.format(output, number) : output;
    return OutputPlace.of(name, target, overwrite);
  }

  @Override
  public void write(VideoFrame frame) {
    if (written == 1 && !isNumbered()) {
      throw VideoException.output(
          output, "is one picture but there are more frames; give a name like out-%04d.png");
    }
    guarded(() -> encoder.encode(written++, frame.samples(), this::save));
  }

  private void save(EncodedPacket packet) {
    OutputPlace place = place(++saved);
    byte[] bytes = packet.data();
    if (provenance.enabled()) {
      byte[] marked = ImageMark.stamp(bytes, provenance);
      unmarked |= marked == null;
      bytes = marked == null ? bytes : marked;
    }
    try {
      Files.write(place.part(), bytes);
    } catch (IOException e) {
      place.discard();
      throw new UncheckedIOException(e);
    }
    place.commit();
  }

  private void guarded(Runnable step) {
    try {
      step.run();
    } catch (UncheckedIOException | AvException e) {
      throw new VideoException(
          VideoException.Kind.OUTPUT, output, "cannot be written: " + e.getMessage(), e);
    }
  }

  @Override
  public SinkReport finish() {
    guarded(() -> encoder.flush(this::save));
    List<String> warnings = new ArrayList<>(plan.warnings());
    boolean marked = provenance.enabled() && !unmarked;
    if (provenance.enabled() && unmarked) {
      warnings.add("the AI mark is missing: " + plan.encoder() + " pictures have no place for it");
    }
    return new SinkReport(
        output,
        "image2",
        plan.encoder(),
        SampleLayout.name(plan.pixelFormat()),
        saved,
        0,
        marked ? List.of("xmp") : List.of(),
        warnings);
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true;
      encoder.close();
      template.close();
    }
  }
}
