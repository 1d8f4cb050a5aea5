package dev.headswap.worker;

import dev.headswap.job.Admitted;
import dev.headswap.job.JobNote;
import dev.headswap.job.JobPolicy;
import dev.headswap.job.JobSpec;
import dev.headswap.job.JobView;
import dev.headswap.job.message.EndMessage;
import dev.headswap.job.message.FrameMessage;
import dev.headswap.job.message.HeadMessage;
import dev.headswap.pipeline.DecodeStage;
import dev.headswap.pipeline.FrameJob;
import dev.headswap.pipeline.Outcome;
import dev.headswap.pipeline.StageClock;
import dev.headswap.transport.LinkException;
import dev.headswap.transport.kafka.Outlet.Parcel;
import dev.headswap.video.VideoInfo;
import dev.headswap.video.source.FfmpegSource;
import java.time.Duration;
import java.util.Map;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One job through the decode stage: heads to infer, frames without one straight to encode. */
final class DecodeRun {

  private static final Logger log = LoggerFactory.getLogger(DecodeRun.class);
  private static final Duration LOOK_AGAIN = Duration.ofMillis(500);

  private final Desk desk;
  private final WorkerSettings settings;
  private final JobPolicy policy;
  private final DecodeTools tools;
  private final Supplies supplies;
  private final Admitted job;
  private final JobSpec spec;
  private final int starts;
  private final Predicate<JobView> goesOn;
  private final InFlight inFlight = new InFlight();
  private final StageClock clock = new StageClock();
  private final int partitions;
  private final int firstPartition;
  private long resumeAt;
  private long frames;
  private double busySeconds;
  private boolean whole = true;

  DecodeRun(
      Desk desk,
      WorkerSettings settings,
      JobPolicy policy,
      DecodeTools tools,
      Supplies supplies,
      Admitted job,
      int starts,
      Predicate<JobView> goesOn) {
    this.desk = desk;
    this.settings = settings;
    this.policy = policy;
    this.tools = tools;
    this.supplies = supplies;
    this.job = job;
    this.spec = job.spec();
    this.starts = starts;
    this.goesOn = goesOn;
    this.partitions = desk.outlet().partitions(desk.topics().frames());
    this.firstPartition = Math.floorMod(spec.id().hashCode(), partitions);
  }

  /** Runs to the end; false if it had to be left before. */
  boolean run() {
    if (!supplies.gather(job, this::goesOn)) {
      return false;
    }
    try (FfmpegSource source = supplies.open(job, this::goesOn)) {
      policy.expectBounded(source.info());
      resumeAt = resumeAt();
      log.info("job {}: decoding {} from frame {}", spec.id(), job.target().location(), resumeAt);
      noteStart(source.info());
      DecodeStage stage =
          new DecodeStage(source, tools.finder(job), tools.noFace(job), resumeAt, clock);
      stage.jobs().doOnNext(frame -> take(stage, frame)).blockLast();
      finish(source);
      return whole;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private boolean goesOn() {
    return goesOn.test(desk.board().job(spec.id()));
  }

  /**
   * Everything before is in the hands of encode: written, or among what it will be given again. Of
   * an attempt that failed only what is safe on disk counts, and nothing of one that was cancelled.
   */
  private long resumeAt() {
    JobView view = desk.board().job(spec.id());
    return Math.max(view.written(), view.durable());
  }

  private void noteStart(VideoInfo target) {
    long expected = Expected.frames(target, job.target().range());
    long written = desk.board().job(spec.id()).written();
    desk.noteNow(JobNote.decoding(spec, written, expected, starts, desk.name()));
  }

  private void take(DecodeStage stage, FrameJob frame) {
    try (frame) {
      inFlight.check();
      noteTime();
      frames = frame.frame().index() + 1;
      if (frame.outcome().kind() == Outcome.Kind.RESUMED) {
        return;
      }
      if (awaitRoom(frame.frame().index())) {
        send(frame);
      } else {
        whole = false;
        stage.stop();
      }
    }
  }

  private void noteTime() {
    double before = busySeconds;
    busySeconds = clock.busySeconds();
    desk.vitals().meters().took("decode", (long) ((busySeconds - before) * 1e9));
  }

  /** Waits until encode is near enough; false if the job is to be left. */
  private boolean awaitRoom(long index) {
    JobView view = desk.board().job(spec.id());
    while (goesOn.test(view) && !hasRoom(view, index)) {
      desk.board()
          .await(spec.id(), now -> hasRoom(now, index) || now.state().isFinal(), LOOK_AGAIN);
      view = desk.board().job(spec.id());
    }
    return goesOn.test(view);
  }

  private boolean hasRoom(JobView view, long index) {
    return index < Math.max(view.written(), resumeAt) + settings.windowFrames();
  }

  private void send(FrameJob frame) {
    long index = frame.frame().index();
    double seconds = frame.frame().seconds();
    if (frame.head() == null) {
      HeadMessage kept = HeadMessage.untouched(spec, index, seconds, frame.outcome(), false);
      inFlight.add(desk.send(desk.topics().heads(), kept));
      return;
    }
    FrameMessage message = FrameMessage.of(spec, index, seconds, frame.head());
    int partition = (int) ((firstPartition + index) % partitions);
    inFlight.add(
        desk.outlet()
            .send(
                new Parcel(
                    desk.topics().frames(),
                    partition,
                    spec.id(),
                    desk.codec().encode(message),
                    Map.of())));
  }

  private void finish(FfmpegSource source) throws InterruptedException {
    if (whole) {
      String damage = source.damage().isNone() ? "" : source.damage().summary();
      inFlight.add(
          desk.send(
              desk.topics().heads(), new EndMessage(spec.id(), spec.attempt(), frames, damage)));
    }
    awaitSafe();
  }

  private void awaitSafe() throws InterruptedException {
    try {
      inFlight.await();
    } catch (LinkException e) {
      whole = false;
      throw e;
    }
  }
}
