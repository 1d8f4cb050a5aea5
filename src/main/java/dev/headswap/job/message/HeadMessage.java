package dev.headswap.job.message;

import dev.headswap.job.Message;
import dev.headswap.pipeline.Outcome;
import dev.headswap.pipeline.SwappedHead;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What became of one frame: infer to encode, or decode to encode where there was no head; of a live
 * job, infer to the decode worker that holds the frame.
 *
 * @param index of its frame, from 0
 * @param seconds when it is shown
 * @param capturedMillis as in the {@link FrameMessage}
 * @param outcome never resumed
 * @param packed gives the finished head; null if it was not swapped. What was received is unpacked
 *     only when asked, which fails with a {@link dev.headswap.transport.CodecException} if it is
 *     damaged
 * @param simulated made by a worker under test, without networks
 */
public record HeadMessage(
    String job,
    int attempt,
    long index,
    double seconds,
    long capturedMillis,
    Outcome outcome,
    @Nullable Supplier<SwappedHead> packed,
    boolean simulated)
    implements Message {

  /** A frame that stays as it is. */
  public static HeadMessage untouched(
      Message about, long index, double seconds, Outcome outcome, boolean simulated) {
    return new HeadMessage(
        about.job(), about.attempt(), index, seconds, 0, outcome, null, simulated);
  }

  /** A frame that was not swapped. */
  public static HeadMessage untouched(FrameMessage frame, Outcome outcome, boolean simulated) {
    return answer(frame, outcome, null, simulated);
  }

  /** A frame with its finished head. */
  public static HeadMessage swapped(FrameMessage frame, SwappedHead head, boolean simulated) {
    return answer(frame, Outcome.SWAPPED, () -> head, simulated);
  }

  private static HeadMessage answer(
      FrameMessage frame,
      Outcome outcome,
      @Nullable Supplier<SwappedHead> packed,
      boolean simulated) {
    return new HeadMessage(
        frame.job(),
        frame.attempt(),
        frame.index(),
        frame.seconds(),
        frame.capturedMillis(),
        outcome,
        packed,
        simulated);
  }

  /** The finished head; null if it was not swapped. */
  public @Nullable SwappedHead swapped() {
    return packed == null ? null : packed.get();
  }
}
