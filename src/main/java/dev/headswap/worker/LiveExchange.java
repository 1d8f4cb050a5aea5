package dev.headswap.worker;

import dev.headswap.job.JobSpec;
import dev.headswap.job.Message;
import dev.headswap.job.RefusedException;
import dev.headswap.job.message.FrameMessage;
import dev.headswap.job.message.HeadMessage;
import dev.headswap.pipeline.DecodeStage;
import dev.headswap.pipeline.EncodeStage;
import dev.headswap.pipeline.FrameJob;
import dev.headswap.pipeline.HeadFinder;
import dev.headswap.pipeline.NoFacePolicy;
import dev.headswap.pipeline.StageClock;
import dev.headswap.telemetry.JobScope;
import dev.headswap.transport.LinkException;
import dev.headswap.transport.kafka.Follower;
import dev.headswap.transport.kafka.Outlet.Parcel;
import dev.headswap.video.live.LiveSource;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The traffic of one live job: frames are searched on the caller's thread, their heads go to infer,
 * what comes back is pasted and written on a thread of its own, in order. Heads are read in no
 * group, from now on: what an earlier run of the job has sent is nobody's any more.
 *
 * <p>Ownership: owns the frames that are away; source and output stay the caller's.
 */
final class LiveExchange {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Desk desk;
  private final JobSpec spec;
  private final LiveSource source;
  private final EncodeStage writer;
  private final boolean simulated;
  private final FramesAway away;
  private final DecodeStage decode;
  private final StageClock clock = new StageClock();
  private final InFlight inFlight = new InFlight();
  private final AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();
  private final int partitions;
  private long sent;
  private double busySeconds;

  /**
   * Nothing goes on yet.
   *
   * @param away none
   * @param simulated whether heads of simulated inference are expected
   */
  LiveExchange(
      Desk desk,
      JobSpec spec,
      LiveSource source,
      HeadFinder finder,
      NoFacePolicy noFace,
      FramesAway away,
      EncodeStage writer,
      boolean simulated) {
    this.desk = desk;
    this.spec = spec;
    this.source = source;
    this.writer = writer;
    this.simulated = simulated;
    this.away = away;
    this.decode = new DecodeStage(new PacedFrames(source, away), finder, noFace, 0, clock);
    this.partitions = desk.outlet().partitions(desk.topics().frames());
    this.sent = Math.floorMod(spec.id().hashCode(), partitions);
  }

  /** Goes on until the source is over or somebody stops it. The first error is thrown here. */
  void run() {
    List<String> heads = List.of(desk.topics().heads());
    try (away;
        Follower follower = Follower.followFromNow(desk.cluster(), spec.id(), heads, this::read)) {
      follower.awaitCurrent(PATIENCE);
      exchange(follower);
    }
    RuntimeException first = failure.get();
    if (first != null) {
      throw first;
    }
  }

  private void exchange(Follower follower) {
    Thread writing = new Thread(this::write, "live write " + spec.id());
    writing.setDaemon(true);
    writing.start();
    try {
      decode.jobs().doOnNext(frame -> send(frame, follower)).blockLast();
    } catch (RuntimeException e) {
      fail(e);
    } finally {
      away.end();
      awaitEnd(writing);
    }
  }

  private static void awaitEnd(Thread writing) {
    try {
      writing.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Ends it soon; from any thread. */
  void stop() {
    decode.stop();
    source.stop();
  }

  /** The first error counts. */
  void fail(RuntimeException e) {
    failure.compareAndSet(null, e);
    stop();
  }

  private void send(FrameJob frame, Follower follower) {
    try {
      inFlight.check();
      expectHearing(follower);
    } catch (RuntimeException e) {
      frame.close();
      throw e;
    }
    noteTime();
    FrameMessage message = message(frame);
    away.add(frame, message == null ? 0 : message.capturedMillis());
    if (message != null) {
      inFlight.add(desk.outlet().send(parcel(message)));
    }
  }

  private static void expectHearing(Follower follower) {
    LinkException deaf = follower.failure();
    if (deaf != null) {
      throw deaf;
    }
  }

  private void noteTime() {
    double before = busySeconds;
    busySeconds = clock.busySeconds();
    desk.vitals().meters().took("decode", (long) ((busySeconds - before) * 1e9));
  }

  private @Nullable FrameMessage message(FrameJob frame) {
    if (frame.head() == null) {
      return null;
    }
    long ageMillis = (System.nanoTime() - frame.frame().receivedNanos()) / 1_000_000;
    return FrameMessage.of(
        spec,
        frame.frame().index(),
        frame.frame().seconds(),
        System.currentTimeMillis() - ageMillis,
        frame.head());
  }

  private Parcel parcel(FrameMessage message) {
    int partition = (int) (sent++ % partitions);
    byte[] bytes = desk.codec().encode(message);
    return new Parcel(desk.topics().frames(), partition, spec.id(), bytes, Map.of());
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
      fail(
          new RefusedException(
              "heads of %s inference, which this decode worker does not take"
                  .formatted(head.simulated() ? "simulated" : "true")));
    } else {
      away.answer(head);
    }
  }

  private void write() {
    try (JobScope scope = JobScope.enter(spec.id())) {
      for (FrameJob next = away.take(); next != null; next = away.take()) {
        FrameJob finished = next;
        desk.vitals().meters().run("encode", () -> writer.write(finished));
      }
    } catch (RuntimeException e) {
      fail(e);
      away.close();
    }
  }
}
