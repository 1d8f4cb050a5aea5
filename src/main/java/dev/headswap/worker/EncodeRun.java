package dev.headswap.worker;

import dev.headswap.job.Admitted;
import dev.headswap.job.JobNote;
import dev.headswap.job.JobPart;
import dev.headswap.job.JobPolicy;
import dev.headswap.job.JobSpec;
import dev.headswap.job.JobView;
import dev.headswap.job.message.EndMessage;
import dev.headswap.job.message.HeadMessage;
import dev.headswap.pipeline.EncodeStage;
import dev.headswap.pipeline.FrameJob;
import dev.headswap.pipeline.FrameTally;
import dev.headswap.pipeline.NoHeadException;
import dev.headswap.pipeline.Outcome;
import dev.headswap.telemetry.FrameEnd;
import dev.headswap.transport.CodecException;
import dev.headswap.transport.kafka.Delivery;
import dev.headswap.video.FrameSink;
import dev.headswap.video.SinkReport;
import dev.headswap.video.VideoException;
import dev.headswap.video.VideoFrame;
import dev.headswap.video.source.FfmpegSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One job through the encode stage: reads the target again, frame by frame, puts the heads in and
 * writes. For one thread.
 */
final class EncodeRun {

  private static final Logger log = LoggerFactory.getLogger(EncodeRun.class);
  private static final long NOTE_EVERY_NANOS = 250_000_000L;
  private static final int NOTE_EVERY_FRAMES = 16;
  private static final double SAME_TIME = 1e-6;

  private final Desk desk;
  private final Admitted job;
  private final JobSpec spec;
  private final EncodeTools tools;
  private final DeadLetters deadLetters;
  private final FfmpegSource source;
  private final FrameSink sink;
  private final FrameTally tally = new FrameTally();
  private final EncodeStage stage;
  private final Deque<Written> written = new ArrayDeque<>();
  private JobNote.Counts safe;
  private final long start = System.nanoTime();
  private final long first;
  private long next;
  private long lastNote;
  private long notedFrames = -1;
  private long notedDurable = -1;
  private boolean unsaid;

  private record Written(long index, Outcome.Kind kind, Delivery.Receipt receipt) {}

  private EncodeRun(
      Desk desk,
      Admitted job,
      EncodeTools tools,
      DeadLetters deadLetters,
      FfmpegSource source,
      FrameSink sink) {
    this.desk = desk;
    this.job = job;
    this.spec = job.spec();
    this.tools = tools;
    this.deadLetters = deadLetters;
    this.source = source;
    this.sink = sink;
    this.stage = tools.stage(job, sink, tally);
    this.first = sink.finishedFrames();
    this.next = first;
    this.safe = countsBefore();
    source.skip(first);
  }

  /** Opens target and output, and goes on behind what is safe on disk already. */
  static EncodeRun open(
      Desk desk,
      Admitted job,
      JobPolicy policy,
      EncodeTools tools,
      DeadLetters deadLetters,
      Supplies supplies,
      BooleanSupplier wanted) {
    FfmpegSource source = supplies.open(job, wanted);
    try {
      policy.expectBounded(source.info());
      FrameSink sink = tools.sink(job, source);
      EncodeRun run = new EncodeRun(desk, job, tools, deadLetters, source, sink);
      run.expectKept();
      log.info("job {}: encoding {} from frame {}", job.spec().id(), job.output(), run.next);
      run.note();
      return run;
    } catch (RuntimeException e) {
      source.close();
      throw e;
    }
  }

  /** Frames that were said to be safe are not sent again; if they are gone, a retry begins anew. */
  private void expectKept() {
    long kept = desk.board().job(spec.id()).durable();
    if (kept > first) {
      sink.close();
      desk.noteNow(JobNote.encoding(spec, first, first, JobNote.Counts.NONE, 0, desk.name()));
      throw VideoException.output(
          job.output(),
          "%d finished frames have vanished from its work folder; retry the job"
              .formatted(kept - first));
    }
  }

  /** What the encoder before noted of the frames that are safe; the rest counts as done before. */
  private JobNote.Counts countsBefore() {
    JobView view = desk.board().job(spec.id());
    JobNote noted = view.latest(JobPart.ENCODE);
    if (first == 0) {
      return JobNote.Counts.NONE;
    }
    JobNote.Counts counts = noted == null ? JobNote.Counts.NONE : noted.advance().counts();
    for (long i = counts.total(); i < first; i++) {
      tally.add(i, Outcome.RESUMED);
    }
    return counts;
  }

  /** The frame that is written next. */
  long next() {
    return next;
  }

  /** How far ahead a head may be that decode has sent rightly. */
  long reach(int window) {
    return (long) window + job.configuration().integer("video.segment-frames", 1);
  }

  /** Puts the head of the next frame in. */
  void write(HeadMessage head, Delivery delivery) {
    VideoFrame frame = source.next();
    if (frame == null) {
      throw VideoException.input(
          job.target().location(), "has only %d frames now; was it changed?".formatted(next));
    }
    if (Math.abs(frame.seconds() - head.seconds()) > SAME_TIME) {
      frame.close();
      throw VideoException.input(
          job.target().location(),
          "frame %d has another time now; was it changed?".formatted(next));
    }
    FrameJob done = done(frame, head, delivery);
    desk.vitals().meters().run("encode", () -> stage.write(done));
    written.add(new Written(next, done.outcome().kind(), delivery.receipt()));
    next++;
    noteSometimes();
  }

  private FrameJob done(VideoFrame frame, HeadMessage head, Delivery delivery) {
    try {
      return FrameJob.done(frame, head.swapped(), head.outcome());
    } catch (CodecException e) {
      String reason = "job %s frame %d: %s".formatted(spec.id(), next, Causes.reason(e));
      if (failsOnFrame()) {
        frame.close();
        throw e;
      }
      deadLetters.copy(delivery, reason, 1);
      return FrameJob.done(frame, null, Outcome.failed("damaged on the way"));
    }
  }

  private boolean failsOnFrame() {
    return job.configuration().text("pipeline.on-frame-error").equals("fail");
  }

  void tick() {
    acknowledgeDurable();
    noteSometimes();
  }

  /** Acknowledges what is in segments that are safe. */
  private void acknowledgeDurable() {
    long durable = sink.finishedFrames();
    Written oldest = written.peek();
    while (oldest != null && oldest.index() < durable) {
      safe = with(safe, oldest.kind());
      end(oldest);
      written.remove();
      oldest = written.peek();
    }
  }

  /** Safe on disk, or of a job that is over. */
  private void end(Written frame) {
    frame.receipt().acknowledge();
    desk.vitals().meters().frame(FrameEnd.valueOf(frame.kind().name()));
  }

  void acknowledgeAll() {
    written.forEach(this::end);
    written.clear();
  }

  private void noteSometimes() {
    boolean durableNews = sink.finishedFrames() != notedDurable;
    boolean news = next != notedFrames || durableNews;
    boolean many = next >= notedFrames + NOTE_EVERY_FRAMES || durableNews;
    if (news && (many || System.nanoTime() - lastNote >= NOTE_EVERY_NANOS)) {
      note();
    }
  }

  private void note() {
    lastNote = System.nanoTime();
    notedFrames = next;
    acknowledgeDurable();
    notedDurable = safe.total() + tally.count(Outcome.Kind.RESUMED);
    desk.note(JobNote.encoding(spec, next, notedDurable, safe, framesPerSecond(), desk.name()));
  }

  private JobNote.Counts counts() {
    JobNote.Counts all = safe;
    for (Written frame : written) {
      all = with(all, frame.kind());
    }
    return all;
  }

  private static JobNote.Counts with(JobNote.Counts counts, Outcome.Kind kind) {
    return new JobNote.Counts(
        counts.swapped() + (kind == Outcome.Kind.SWAPPED ? 1 : 0),
        counts.kept() + (kind == Outcome.Kind.KEPT ? 1 : 0),
        counts.failed() + (kind == Outcome.Kind.FAILED ? 1 : 0));
  }

  private double framesPerSecond() {
    return (next - first) / Math.max((System.nanoTime() - start) / 1e9, 1e-3);
  }

  /** Completes the output and says so; only then may its segments go. */
  void finish(EndMessage end) {
    JobNote.Counts counts = counts();
    if (counts.swapped() == 0 && tally.count(Outcome.Kind.RESUMED) == 0) {
      sink.discard();
      throw NoHeadException.anywhere(job.target().location(), tally);
    }
    SinkReport report = sink.finish();
    String result =
        tools.result(job, counts, tally, report, end.damage(), (System.nanoTime() - start) / 1e9);
    unsaid = true;
    desk.noteNow(JobNote.finished(spec, counts, result, desk.name()));
    unsaid = false;
    log.info("job {}: finished {}", spec.id(), job.output());
  }

  /** Waits until whole segments are safe, and acknowledges them. */
  void drain() {
    sink.drain();
    note();
  }

  /** Segments stay as long as nobody knows that the output is complete. */
  void close(boolean discard) {
    source.close();
    if (unsaid) {
      return;
    }
    if (discard) {
      sink.discard();
    } else {
      sink.close();
    }
  }
}
