package dev.headswap.job.message;

import dev.headswap.frame.HeadCrop;
import dev.headswap.job.Message;
import java.util.function.Supplier;

/**
 * A head to swap: decode to infer.
 *
 * @param index of its frame, from 0
 * @param seconds when it is shown
 * @param capturedMillis when it was taken, since 1970; 0 if it can wait
 * @param packed gives the head. What was received is unpacked only when asked, which fails with a
 *     {@link dev.headswap.transport.CodecException} if it is damaged
 */
public record FrameMessage(
    String job,
    int attempt,
    long index,
    double seconds,
    long capturedMillis,
    Supplier<HeadCrop> packed)
    implements Message {

  /** A head to swap. */
  public static FrameMessage of(Message about, long index, double seconds, HeadCrop head) {
    return of(about, index, seconds, 0, head);
  }

  /** A head to swap while it is fresh. */
  public static FrameMessage of(
      Message about, long index, double seconds, long capturedMillis, HeadCrop head) {
    return new FrameMessage(
        about.job(), about.attempt(), index, seconds, capturedMillis, () -> head);
  }

  /** The head. */
  public HeadCrop head() {
    return packed.get();
  }
}
