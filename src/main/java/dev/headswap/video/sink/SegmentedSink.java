package dev.headswap.video.sink;

import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_free;

import dev.headswap.video.EncodeSettings;
import dev.headswap.video.FrameSink;
import dev.headswap.video.Provenance;
import dev.headswap.video.Segments;
import dev.headswap.video.SinkReport;
import dev.headswap.video.SourceSettings;
import dev.headswap.video.VideoException;
import dev.headswap.video.VideoFrame;
import dev.headswap.video.encode.Container;
import dev.headswap.video.encode.Encoder;
import dev.headswap.video.encode.EncoderPlan;
import dev.headswap.video.encode.Encoders;
import dev.headswap.video.libav.AvException;
import dev.headswap.video.mark.VideoMark;
import dev.headswap.video.pixel.SampleLayout;
import dev.headswap.video.segment.Fingerprint;
import dev.headswap.video.segment.Journal;
import dev.headswap.video.segment.OutputPlace;
import dev.headswap.video.segment.Segment;
import dev.headswap.video.segment.SegmentFinisher;
import dev.headswap.video.source.FfmpegSource;
import dev.headswap.video.source.VideoTemplate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.jspecify.annotations.Nullable;

/**
 * Writes a file that survives interruptions. Frames are encoded in segments, each by an encoder of
 * its own that begins with a key frame, so that its bytes do not depend on what happened before;
 * finished segments are safe in a work folder. {@link #finish()} joins them with every other stream
 * of the target. An interrupted and resumed output equals an uninterrupted one. Segments stay until
 * the sink is closed, so that whoever finishes may be interrupted at any time and finish again.
 */
public final class SegmentedSink implements FrameSink {

  private final SourceSettings target;
  private final EncodeSettings settings;
  private final Provenance provenance;
  private final Container container;
  private final VideoTemplate template;
  private final EncoderPlan plan;
  private final OutputPlace place;
  private final Journal journal;
  private final int segmentFrames;
  private final SegmentFinisher finisher;
  private @Nullable Segment segment;
  private long written;
  private boolean closed;
  private boolean finished;

  private SegmentedSink(
      SourceSettings target,
      OutputPlace place,
      EncodeSettings settings,
      Provenance provenance,
      VideoTemplate template,
      Segments segments,
      boolean resume) {
    String output = place.path().toString();
    this.target = target;
    this.settings = settings;
    this.provenance = provenance;
    this.template = template;
    this.container = Container.of(output, null);
    this.plan = Encoders.choose(output, container, template, settings);
    String fingerprint = Fingerprint.of(target, plan, segments);
    this.segmentFrames = segments.frames();
    this.journal = Journal.open(segments.folder(), fingerprint, resume);
    this.place = place.through(journal.joined());
    this.finisher = new SegmentFinisher(journal);
    this.written = journal.frames();
  }

  /**
   * Opens an output file.
   *
   * @param target is read again for its other streams on finishing
   * @param segments where they wait, and how long they are
   * @param resume whether to go on with the segments that are there
   * @param overwrite whether an existing output may be replaced
   * @throws VideoException if the output cannot be written, or the segments there are others'
   */
  public static SegmentedSink open(
      SourceSettings target,
      String output,
      EncodeSettings settings,
      Provenance provenance,
      Segments segments,
      boolean resume,
      boolean overwrite) {
    OutputPlace place = OutputPlace.of(output, target.location(), overwrite);
    VideoTemplate template;
    try (FfmpegSource source = FfmpegSource.open(target)) {
      template = source.template();
    }
    try {
      return new SegmentedSink(target, place, settings, provenance, template, segments, resume);
    } catch (RuntimeException e) {
      template.close();
      throw e;
    }
  }

  /** How many frames are already finished: writing goes on with the frame of that number. */
  @Override
  public long finishedFrames() {
    return journal.frames();
  }

  /** libav's name of the chosen encoder. */
  public String encoder() {
    return plan.encoder();
  }

  @Override
  public void write(VideoFrame frame) {
    guarded(
        () -> {
          Segment current = segment == null ? begin() : segment;
          current.encode(written++, frame.samples());
          if (current.frames() == segmentFrames) {
            segment = null;
            finisher.finish(current);
          }
        });
  }

  private Segment begin() throws IOException {
    Encoder encoder = Encoder.open(plan, template);
    if (written == 0 && provenance.enabled()) {
      encoder.setMessage(VideoMark.message(provenance));
    }
    Segment begun = new Segment(encoder, journal.segment(finisher.begun()));
    segment = begun;
    return begun;
  }

  /** Waits until every full segment is safe on disk; a begun one is repeated on resuming. */
  @Override
  public void drain() {
    guarded(finisher::await);
  }

  @Override
  public SinkReport finish() {
    guarded(
        () -> {
          Segment last = segment;
          segment = null;
          if (last != null) {
            finisher.finish(last);
          }
          finisher.await();
        });
    Joiner joiner = join();
    List<String> warnings = new ArrayList<>(plan.warnings());
    warnings.addAll(joiner.warnings());
    Marking marking = new Marking(provenance, container.name());
    guarded(() -> marking.apply(place.part()));
    warnings.addAll(marking.warnings());
    place.commit();
    finished = true;
    return new SinkReport(
        place.path().toString(),
        container.name(),
        plan.encoder(),
        SampleLayout.name(plan.pixelFormat()),
        written,
        joiner.copied(),
        marking.places(),
        warnings);
  }

  private Joiner join() {
    try (Encoder shape = Encoder.open(plan, template)) {
      AVCodecParameters encoded = shape.parameters();
      try {
        Joiner joiner =
            new Joiner(container, template, encoded, target.range(), settings.audio(), provenance);
        guarded(() -> joiner.join(journal, target.location(), place.part().toString()));
        return joiner;
      } finally {
        avcodec_parameters_free(encoded);
      }
    }
  }

  private interface Step {
    void run() throws IOException;
  }

  private void guarded(Step step) {
    try {
      step.run();
    } catch (IOException e) {
      throw failed(OutputPlace.reason(e), e);
    } catch (UncheckedIOException e) {
      throw failed(OutputPlace.reason(Objects.requireNonNull(e.getCause())), e);
    } catch (AvException e) {
      throw failed(e.getMessage() == null ? "" : e.getMessage(), e);
    }
  }

  private VideoException failed(String why, Exception cause) {
    return new VideoException(
        VideoException.Kind.OUTPUT,
        place.path().toString(),
        "cannot be written: " + why + "; what was finished is kept in " + journal.folder(),
        cause);
  }

  @Override
  public void discard() {
    close();
    guarded(journal::delete);
  }

  @Override
  public void close() {
    if (closed) {
      return;
    }
    closed = true;
    finisher.close();
    if (segment != null) {
      segment.close();
    }
    template.close();
    place.discard();
    if (finished) {
      guarded(journal::delete);
    } else if (journal.frames() == 0) {
      guarded(journal::deleteUnlessBegun);
    }
  }
}
