package dev.headswap.pipeline;

import dev.headswap.frame.HeadCrop;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs the networks on the head of one frame. Keeps no state from frame to frame. */
public final class InferStage {

  private static final Logger log = LoggerFactory.getLogger(InferStage.class);

  private final HeadSwapper swapper;
  private final OnFrameError onError;
  private final StageClock clock;
  private final TooLate tooLate;

  public InferStage(HeadSwapper swapper, OnFrameError onError, StageClock clock) {
    this(swapper, onError, clock, TooLate.never());
  }

  /**
   * For a live run.
   *
   * @param tooLate which frames are dropped instead
   */
  public InferStage(HeadSwapper swapper, OnFrameError onError, StageClock clock, TooLate tooLate) {
    this.tooLate = tooLate;
    this.swapper = swapper;
    this.onError = onError;
    this.clock = clock;
  }

  /** The job with its finished head; a job without a head as it is. */
  public FrameJob infer(FrameJob job) {
    HeadCrop head = job.head();
    if (tooLate.is(job.frame())) {
      return job.dropped("too late for inference");
    }
    return head == null ? job : clock.time(() -> infer(job, head));
  }

  /**
   * The networks alone, for whoever keeps the frame elsewhere.
   *
   * @throws RuntimeException as the networks fail; what then becomes of the frame is the caller's
   */
  public SwappedHead swap(HeadCrop head) {
    return clock.time(() -> swapper.swap(head));
  }

  private FrameJob infer(FrameJob job, HeadCrop head) {
    try {
      return job.with(swapper.swap(head));
    } catch (RuntimeException e) {
      if (onError == OnFrameError.FAIL) {
        job.close();
        throw e;
      }
      log.warn("frame {} stays as it is: {}", job.frame().index(), e.toString());
      log.debug("frame {}", job.frame().index(), e);
      return job.failed(e.getClass().getSimpleName());
    }
  }
}
