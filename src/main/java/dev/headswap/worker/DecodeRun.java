package dev.headswap.worker;

import dev.headswap.frame.HeadCrop;
import dev.headswap.job.Admitted;
import dev.headswap.job.JobNote;
import dev.headswap.job.JobPolicy;
import dev.headswap.job.JobSpec;
import dev.headswap.job.JobView;
import dev.headswap.pipeline.DecodeStage;
import dev.headswap.pipeline.FrameJob;
import dev.headswap.pipeline.Outcome;
import dev.headswap.pipeline.StageClock;
import dev.headswap.video.VideoInfo;
import dev.headswap.video.source.FfmpegSource;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One job through the decode stage: heads to infer, frames without one straight to encode. */
final class DecodeRun {

  private static final Logger log = LoggerFactory.getLogger(DecodeRun.class);

  private final Desk desk;
  private final WorkerSettings settings;
  private final JobPolicy policy;
  private final DecodeTools tools;
  private final Supplies supplies;
  private final Admitted job;
  private final JobSpec spec;
  private final int starts;
  private final Predicate<JobView> goesOn;
  private final StageClock clock = new StageClock();
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
  }

  /** Runs to the end what was gathered; false if it had to be left before. */
  boolean run() {
    try (FfmpegSource source = supplies.open(job, this::goesOn)) {
      policy.expectBounded(source.info());
      long resumeAt = resumeAt();
      log.info("job {}: decoding {} from frame {}", spec.id(), job.target().location(), resumeAt);
      noteStart(source.info());
      DecodeStage stage =
          new DecodeStage(source, tools.finder(job), tools.noFace(job), resumeAt, clock);
      JobOutlet out = new JobOutlet(desk, spec, settings.windowFrames(), resumeAt, goesOn);
      stage.jobs().doOnNext(frame -> take(stage, frame, out)).blockLast();
      finish(source, out);
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

  private void take(DecodeStage stage, FrameJob frame, JobOutlet out) {
    try (frame) {
      out.check();
      noteTime();
      frames = frame.frame().index() + 1;
      if (frame.outcome().kind() == Outcome.Kind.RESUMED) {
        return;
      }
      if (out.awaitRoom(frame.frame().index())) {
        send(frame, out);
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

  private static void send(FrameJob frame, JobOutlet out) {
    long index = frame.frame().index();
    double seconds = frame.frame().seconds();
    HeadCrop head = frame.head();
    if (head == null) {
      out.sendUntouched(index, seconds, frame.outcome());
    } else {
      out.sendHead(index, seconds, head);
    }
  }

  private void finish(FfmpegSource source, JobOutlet out) throws InterruptedException {
    if (whole) {
      out.end(frames, source.damage().isNone() ? "" : source.damage().summary());
    }
    out.awaitSafe();
  }
}
