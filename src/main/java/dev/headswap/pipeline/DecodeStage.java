package dev.headswap.pipeline;

import dev.headswap.pipeline.HeadFinder.Finding;
import dev.headswap.video.FrameSource;
import dev.headswap.video.VideoFrame;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.SynchronousSink;

/**
 * Reads frames, finds the head in each and cuts it out. Sequential, because tracking is.
 *
 * <p>Frames that an interrupted run has finished are read and searched all the same, so that the
 * track goes on exactly as it would have; they are only not swapped again.
 */
public final class DecodeStage {

  private final FrameSource source;
  private final HeadFinder finder;
  private final NoFacePolicy noFace;
  private final long finishedFrames;
  private final StageClock clock;
  private volatile boolean stopped;

  public DecodeStage(
      FrameSource source,
      HeadFinder finder,
      NoFacePolicy noFace,
      long finishedFrames,
      StageClock clock) {
    this.source = source;
    this.finder = finder;
    this.noFace = noFace;
    this.finishedFrames = finishedFrames;
    this.clock = clock;
  }

  /** All frames in order, on the subscriber's thread. */
  public Flux<FrameJob> jobs() {
    return Flux.generate(this::emit);
  }

  /** Ends the stream after the frame at hand. */
  public void stop() {
    stopped = true;
  }

  private void emit(SynchronousSink<FrameJob> sink) {
    FrameJob job = stopped ? null : clock.time(this::next);
    if (job == null) {
      sink.complete();
    } else {
      sink.next(job);
    }
  }

  private @Nullable FrameJob next() {
    VideoFrame frame = source.next();
    return frame == null ? null : job(frame);
  }

  private FrameJob job(VideoFrame frame) {
    try {
      Finding finding = finder.find(frame);
      return frame.index() < finishedFrames
          ? FrameJob.untouched(frame, Outcome.RESUMED)
          : job(frame, finding);
    } catch (RuntimeException e) {
      frame.close();
      throw e;
    }
  }

  private FrameJob job(VideoFrame frame, Finding finding) {
    if (finding.head() != null) {
      return FrameJob.toSwap(frame, finding.head());
    }
    if (noFace == NoFacePolicy.FAIL) {
      throw new NoHeadException(
          String.format(
              Locale.ROOT,
              "no head in frame %d (%.3f s): %s; --no-face keep leaves such frames as they are",
              frame.index(),
              frame.seconds(),
              finding.reason()));
    }
    return FrameJob.untouched(frame, Outcome.kept(finding.reason()));
  }
}
