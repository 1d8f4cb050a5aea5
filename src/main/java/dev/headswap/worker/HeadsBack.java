package dev.headswap.worker;

import dev.headswap.job.JobSpec;
import dev.headswap.job.Message;
import dev.headswap.job.RefusedException;
import dev.headswap.job.message.HeadMessage;
import dev.headswap.transport.LinkException;
import dev.headswap.transport.kafka.Follower;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Hears of the heads of one live job, in no group and from now on: what an earlier run of the job
 * has sent is nobody's any more.
 */
final class HeadsBack implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Desk desk;
  private final JobSpec spec;
  private final FramesAway away;
  private final boolean simulated;
  private final Follower follower;
  private volatile @Nullable RefusedException refused;

  /**
   * Hears of what is sent from now on.
   *
   * @param away is told
   * @param simulated whether heads of simulated inference are expected, and no others
   */
  HeadsBack(Desk desk, JobSpec spec, FramesAway away, boolean simulated) {
    this.desk = desk;
    this.spec = spec;
    this.away = away;
    this.simulated = simulated;
    List<String> heads = List.of(desk.topics().heads());
    this.follower = Follower.followFromNow(desk.cluster(), spec.id(), heads, this::read);
    awaitCurrent();
  }

  private void awaitCurrent() {
    try {
      follower.awaitCurrent(PATIENCE);
    } catch (LinkException e) {
      follower.close();
      throw e;
    }
  }

  private void read(String topic, String key, byte @Nullable [] value) {
    if (value == null || !key.equals(spec.id())) {
      return;
    }
    Message message = desk.codec().decode(value);
    if (message instanceof HeadMessage head && head.attempt() == spec.attempt()) {
      take(head);
    }
  }

  private void take(HeadMessage head) {
    if (head.packed() != null && head.simulated() != simulated) {
      refused =
          new RefusedException(
              "heads of %s inference, which this decode worker does not take"
                  .formatted(head.simulated() ? "simulated" : "true"));
    } else {
      away.answer(head);
    }
  }

  /**
   * Throws why it hears nothing more.
   *
   * @throws LinkException if the cluster cannot be heard
   * @throws RefusedException if heads come that must not be mixed with others
   */
  void expectSound() {
    LinkException deaf = follower.failure();
    RefusedException mixed = refused;
    if (deaf != null) {
      throw deaf;
    }
    if (mixed != null) {
      throw mixed;
    }
  }

  @Override
  public void close() {
    follower.close();
  }
}
