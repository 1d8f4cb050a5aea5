package dev.headswap.worker;

import dev.headswap.job.JobSpec;
import dev.headswap.job.message.FrameMessage;
import dev.headswap.pipeline.DecodeStage;
import dev.headswap.pipeline.EncodeStage;
import dev.headswap.pipeline.FrameJob;
import dev.headswap.pipeline.HeadFinder;
import dev.headswap.pipeline.NoFacePolicy;
import dev.headswap.pipeline.StageClock;
import dev.headswap.telemetry.JobScope;
import dev.headswap.transport.kafka.Outlet.Parcel;
import dev.headswap.video.live.LiveSource;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The traffic of one live job: frames are searched on the caller's thread, their heads go to infer,
 * what comes back is pasted and written on a thread of its own, in order.
 *
 * <p>Ownership: owns nothing.
 */
final class LiveExchange {

  private final Desk desk;
  private final JobSpec spec;
  private final LiveSource source;
  private final EncodeStage writer;
  private final FramesAway away;
  private final HeadsBack heads;
  private final DecodeStage decode;
  private final InFlight inFlight = new InFlight();
  private final AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();
  private final int partitions;
  private long sent;

  /**
   * Nothing goes on yet.
   *
   * @param away none
   * @param heads tells {@code away} of what is back
   */
  LiveExchange(
      Desk desk,
      JobSpec spec,
      LiveSource source,
      HeadFinder finder,
      NoFacePolicy noFace,
      FramesAway away,
      HeadsBack heads,
      EncodeStage writer) {
    this.desk = desk;
    this.spec = spec;
    this.source = source;
    this.writer = writer;
    this.away = away;
    this.heads = heads;
    HeadFinder timed = frame -> desk.vitals().meters().time("decode", () -> finder.find(frame));
    PacedFrames paced = new PacedFrames(source, away);
    this.decode = new DecodeStage(paced, timed, noFace, 0, new StageClock());
    this.partitions = desk.outlet().partitions(desk.topics().frames());
    this.sent = Math.floorMod(spec.id().hashCode(), partitions);
  }

  /** Goes on until the source is over or somebody stops it. The first error is thrown here. */
  void run() {
    exchange();
    RuntimeException first = failure.get();
    if (first != null) {
      throw first;
    }
  }

  private void exchange() {
    Thread writing = new Thread(this::write, "live write " + spec.id());
    writing.setDaemon(true);
    writing.start();
    try {
      decode.jobs().doOnNext(this::send).blockLast();
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
    away.hurry();
  }

  /** The first error counts. */
  void fail(RuntimeException e) {
    failure.compareAndSet(null, e);
    stop();
  }

  private void send(FrameJob frame) {
    try {
      inFlight.check();
      heads.expectSound();
    } catch (RuntimeException e) {
      frame.close();
      throw e;
    }
    FrameMessage message = message(frame);
    away.add(frame, message == null ? 0 : message.capturedMillis());
    if (message != null) {
      inFlight.add(desk.outlet().send(parcel(message)));
    }
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
