package dev.headswap.pipeline;

import dev.headswap.frame.HeadCrop;
import dev.headswap.video.VideoFrame;
import org.jspecify.annotations.Nullable;

/**
 * One frame on its way through the stages.
 *
 * <p>Ownership: owns the frame.
 *
 * @param frame as decoded
 * @param head what is to be swapped; null when the frame stays as it is
 * @param swapped the finished head; null before inference and for frames that stay as they are
 * @param outcome what became of the frame so far
 */
public record FrameJob(
    VideoFrame frame, @Nullable HeadCrop head, @Nullable SwappedHead swapped, Outcome outcome)
    implements AutoCloseable {

  /** A frame read again, with what became of it elsewhere. */
  public static FrameJob done(VideoFrame frame, @Nullable SwappedHead swapped, Outcome outcome) {
    return new FrameJob(frame, null, swapped, outcome);
  }

  /** A frame with a head that is to be swapped. */
  static FrameJob toSwap(VideoFrame frame, HeadCrop head) {
    return new FrameJob(frame, head, null, Outcome.SWAPPED);
  }

  /** A frame that stays as it is. */
  static FrameJob untouched(VideoFrame frame, Outcome outcome) {
    return new FrameJob(frame, null, null, outcome);
  }

  FrameJob with(SwappedHead finished) {
    return new FrameJob(frame, head, finished, Outcome.SWAPPED);
  }

  FrameJob dropped(String reason) {
    return new FrameJob(frame, head, null, Outcome.dropped(reason));
  }

  FrameJob failed(String reason) {
    return new FrameJob(frame, head, null, Outcome.failed(reason));
  }

  @Override
  public void close() {
    frame.close();
  }
}
