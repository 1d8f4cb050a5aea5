package dev.headswap.worker;

import dev.headswap.frame.HeadCrop;
import dev.headswap.job.JobSpec;
import dev.headswap.job.JobView;
import dev.headswap.job.message.EndMessage;
import dev.headswap.job.message.FrameMessage;
import dev.headswap.job.message.HeadMessage;
import dev.headswap.pipeline.Outcome;
import dev.headswap.transport.kafka.Outlet.Parcel;
import java.time.Duration;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The near end of a job's way to its encoder: frames go out by their numbers, heads by way of
 * infer, the others at once, and none that is further ahead of what is written than the window. The
 * far end is {@link Arrivals}.
 *
 * <p>Threads: one.
 */
final class JobOutlet {

  private static final Duration LOOK_AGAIN = Duration.ofMillis(500);

  private final Desk desk;
  private final JobSpec spec;
  private final int windowFrames;
  private final Predicate<JobView> goesOn;
  private final InFlight inFlight = new InFlight();
  private final int partitions;
  private final long first;
  private int nextPartition;

  /**
   * Nothing is sent yet.
   *
   * @param windowFrames how far frames may be ahead
   * @param first frame that is sent
   * @param goesOn whether a job in this state is still to be dealt with here
   */
  JobOutlet(Desk desk, JobSpec spec, int windowFrames, long first, Predicate<JobView> goesOn) {
    this.desk = desk;
    this.spec = spec;
    this.windowFrames = windowFrames;
    this.first = first;
    this.goesOn = goesOn;
    this.partitions = desk.outlet().partitions(desk.topics().frames());
    this.nextPartition = Math.floorMod(spec.id().hashCode(), partitions);
  }

  /**
   * Throws the first failure so far.
   *
   * @throws dev.headswap.transport.LinkException if something cannot be sent
   */
  void check() {
    inFlight.check();
  }

  /** Waits until a frame may go out; false if the job is to be left. */
  boolean awaitRoom(long index) {
    JobView view = desk.board().job(spec.id());
    while (goesOn.test(view) && !hasRoom(view, index)) {
      desk.board()
          .await(spec.id(), now -> hasRoom(now, index) || now.state().isFinal(), LOOK_AGAIN);
      view = desk.board().job(spec.id());
    }
    return goesOn.test(view);
  }

  private boolean hasRoom(JobView view, long index) {
    return index < Math.max(view.written(), first) + windowFrames;
  }

  /**
   * A frame whose head is to be swapped. Heads, not frames, go in turn to all partitions: where
   * every so many frames have no head, partitions chosen by frame number would not be equally full.
   */
  void sendHead(long index, double seconds, HeadCrop head) {
    byte[] bytes = desk.codec().encode(FrameMessage.of(spec, index, seconds, head));
    inFlight.add(
        desk.outlet()
            .send(new Parcel(desk.topics().frames(), nextPartition, spec.id(), bytes, Map.of())));
    nextPartition = (nextPartition + 1) % partitions;
  }

  /** A frame that stays as it is. */
  void sendUntouched(long index, double seconds, Outcome outcome) {
    HeadMessage kept = HeadMessage.untouched(spec, index, seconds, outcome, false);
    inFlight.add(desk.send(desk.topics().heads(), kept));
  }

  /**
   * That was all.
   *
   * @param frames how many there are
   * @param damage of the target, empty if none
   */
  void end(long frames, String damage) {
    EndMessage end = new EndMessage(spec.id(), spec.attempt(), frames, damage);
    inFlight.add(desk.send(desk.topics().heads(), end));
  }

  /**
   * Waits until all that was sent is safe.
   *
   * @throws dev.headswap.transport.LinkException if something cannot be sent
   */
  void awaitSafe() throws InterruptedException {
    inFlight.await();
  }
}
