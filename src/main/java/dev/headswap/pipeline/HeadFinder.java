package dev.headswap.pipeline;

import dev.headswap.frame.HeadCrop;
import dev.headswap.video.VideoFrame;
import org.jspecify.annotations.Nullable;

/** Where the head is in each frame of one video, asked in the order of the frames. */
public interface HeadFinder {

  /** The head to swap, or why there is none. */
  Finding find(VideoFrame frame);

  /**
   * Either a head or a reason.
   *
   * @param head null if there is none
   * @param reason why not; empty if there is one
   */
  record Finding(@Nullable HeadCrop head, String reason) {

    /** A head to swap. */
    public static Finding of(HeadCrop head) {
      return new Finding(head, "");
    }

    /** No head, and why. */
    public static Finding none(String reason) {
      return new Finding(null, reason);
    }
  }
}
