package dev.headswap.worker;

import dev.headswap.job.Admitted;
import dev.headswap.job.JobNote;
import dev.headswap.job.JobPart;
import dev.headswap.job.JobPolicy;
import dev.headswap.job.JobSpec;
import dev.headswap.job.JobView;
import dev.headswap.pipeline.FrameTally;
import dev.headswap.pipeline.HeadFinder;
import dev.headswap.pipeline.LatencyMeter;
import dev.headswap.pipeline.Outcome;
import dev.headswap.telemetry.FrameEnd;
import dev.headswap.video.Addresses;
import dev.headswap.video.LiveSettings;
import dev.headswap.video.SinkReport;
import dev.headswap.video.VideoException;
import dev.headswap.video.live.BackOff;
import dev.headswap.video.live.LiveNews;
import dev.headswap.video.live.LiveSink;
import dev.headswap.video.live.LiveSource;
import dev.headswap.video.segment.OutputPlace;
import dev.headswap.video.source.Location;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One run of a live job. A source that passes by cannot be read again by whoever writes, so one
 * worker holds both: its frames stay here while their heads are away. Whatever ends the run, the
 * output is completed. A run after another that was broken off is patient with source and output,
 * which may still be held, and never writes over what is there.
 */
final class LiveJob {

  private static final Logger log = LoggerFactory.getLogger(LiveJob.class);
  private static final long TICK_MILLIS = 200;
  private static final int TICKS_OF_A_NOTE = 5;
  private static final int TICKS_OF_A_SWEEP = 150;
  private static final Duration LOOK_AGAIN = Duration.ofMillis(200);
  private static final List<Outcome.Kind> ENDS =
      List.of(Outcome.Kind.SWAPPED, Outcome.Kind.KEPT, Outcome.Kind.FAILED, Outcome.Kind.DROPPED);

  private final Desk desk;
  private final WorkerSettings settings;
  private final JobPolicy policy;
  private final DecodeTools finders;
  private final LiveTools tools;
  private final Admitted job;
  private final JobSpec spec;
  private final Predicate<JobView> goesOn;
  private final LiveSettings live;
  private final boolean again;
  private final JobNote.Counts before;
  private final LiveNews news = new LiveNews();
  private final FrameTally tally = FrameTally.live();
  private final LatencyMeter latency = new LatencyMeter();
  private final Map<Outcome.Kind, Long> metered = new EnumMap<>(Outcome.Kind.class);
  private final long start = System.nanoTime();
  private long ticks;

  /**
   * What a run has come to.
   *
   * @param last of its notes, yet to be said
   * @param result JSON
   */
  record Done(JobNote last, String result) {}

  LiveJob(
      Desk desk,
      WorkerSettings settings,
      JobPolicy policy,
      DecodeTools finders,
      LiveTools tools,
      Admitted job,
      Predicate<JobView> goesOn) {
    this.desk = desk;
    this.settings = settings;
    this.policy = policy;
    this.finders = finders;
    this.tools = tools;
    this.job = job;
    this.spec = job.spec();
    this.goesOn = goesOn;
    this.live = tools.settings(job);
    JobView view = desk.board().job(spec.id());
    JobNote noted = view.note(JobPart.ENCODE);
    this.again = view.latest(JobPart.ENCODE) != null;
    this.before = noted == null ? JobNote.Counts.NONE : noted.advance().counts();
  }

  /** Runs until the source is over or it has to be left. */
  Done run() {
    HeadFinder finder = finders.finder(job);
    desk.noteNow(JobNote.live(spec, before, 0, 0, desk.name()));
    try (FramesAway away =
            new FramesAway(settings.windowFrames(), live.maxLatencySeconds(), System::nanoTime);
        HeadsBack heads = new HeadsBack(desk, spec, away, tools.simulated())) {
      return run(finder, away, heads);
    }
  }

  /** Whoever hears heads before the first frame comes misses none. */
  private Done run(HeadFinder finder, FramesAway away, HeadsBack heads) {
    try (LiveSource source = patiently(this::openSource)) {
      policy.expectSmall(source.info());
      String output = output();
      try (LiveSink sink = patiently(() -> openSink(output, source))) {
        log.info(
            "job {}: {} to {}",
            spec.id(),
            Addresses.shown(job.target().location()),
            Addresses.shown(output));
        watched(exchange(finder, source, sink, away, heads), sink);
        source.stop();
        SinkReport written = sink.finish();
        source.close();
        tally.skipTo(news.received(), "waiting at the end");
        meter();
        return new Done(latest(), tools.result(job, counts(), written, news, latency.latency()));
      }
    }
  }

  private LiveSource openSource() {
    return LiveSource.open(job.target(), live, JobPolicy.STREAM_FORMATS, news);
  }

  private LiveSink openSink(String output, LiveSource source) {
    return tools.sink(job, output, spec.overwrite() && !again, source, live, news);
  }

  private String output() {
    String wanted = job.output();
    if (new Location(wanted).isLive()) {
      return wanted;
    }
    if (again) {
      return OutputPlace.following(wanted);
    }
    if (OutputPlace.isBegun(wanted) && !spec.overwrite()) {
      throw VideoException.output(wanted, "somebody writes to it, or was killed while they did");
    }
    return wanted;
  }

  /** At first, an address that cannot be opened may be misspelt; later it may still be held. */
  private <T> T patiently(Supplier<T> opening) {
    BackOff backOff = BackOff.of(live.reconnect());
    while (true) {
      try {
        return opening.get();
      } catch (VideoException e) {
        if (!again || backOff.isOver() || !goesOn()) {
          throw e;
        }
        log.warn("job {}: {}; trying again", spec.id(), e.getMessage());
        pause(backOff.next());
      }
    }
  }

  private void pause(double seconds) {
    long until = System.nanoTime() + Math.round(seconds * 1e9);
    while (goesOn() && System.nanoTime() < until) {
      desk.board().await(spec.id(), view -> !goesOn.test(view), LOOK_AGAIN);
    }
  }

  private boolean goesOn() {
    return goesOn.test(desk.board().job(spec.id()));
  }

  private LiveExchange exchange(
      HeadFinder finder, LiveSource source, LiveSink sink, FramesAway away, HeadsBack heads) {
    return new LiveExchange(
        desk,
        spec,
        source,
        finder,
        finders.noFace(job),
        away,
        heads,
        tools.stage(job, sink, tally, latency));
  }

  private static void completeAfter(RuntimeException e, LiveSink sink) {
    try {
      sink.finish();
    } catch (VideoException second) {
      e.addSuppressed(second);
    }
  }

  private void watched(LiveExchange exchange, LiveSink sink) {
    ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(this::watchman);
    Future<?> unused =
        watch.scheduleWithFixedDelay(
            () -> look(exchange, sink), TICK_MILLIS, TICK_MILLIS, TimeUnit.MILLISECONDS);
    try {
      exchange.run();
    } catch (RuntimeException e) {
      completeAfter(e, sink);
      throw e;
    } finally {
      watch.shutdownNow();
    }
  }

  private Thread watchman(Runnable task) {
    Thread thread = new Thread(task, "live watch " + spec.id());
    thread.setDaemon(true);
    return thread;
  }

  private void look(LiveExchange exchange, LiveSink sink) {
    try {
      if (!goesOn.test(desk.jobOf(spec))) {
        exchange.stop();
        sink.stop();
        return;
      }
      ticks++;
      if (ticks % TICKS_OF_A_NOTE == 0) {
        note();
      }
      if (ticks % TICKS_OF_A_SWEEP == 0) {
        desk.store().forgetOlder(spec.id(), Duration.ofMinutes(5));
      }
    } catch (RuntimeException e) {
      exchange.fail(e);
    }
  }

  private void note() {
    meter();
    desk.note(latest());
  }

  private JobNote latest() {
    double seconds = Math.max((System.nanoTime() - start) / 1e9, 1e-3);
    double framesPerSecond = counted().total() / seconds;
    return JobNote.live(spec, counts(), framesPerSecond, latency.latency().median(), desk.name());
  }

  private JobNote.Counts counts() {
    return before.plus(counted());
  }

  private JobNote.Counts counted() {
    return new JobNote.Counts(
        tally.count(Outcome.Kind.SWAPPED),
        tally.count(Outcome.Kind.KEPT),
        tally.count(Outcome.Kind.FAILED),
        tally.count(Outcome.Kind.DROPPED));
  }

  private synchronized void meter() {
    for (Outcome.Kind kind : ENDS) {
      long all = tally.count(kind);
      long known = metered.getOrDefault(kind, 0L);
      metered.put(kind, all);
      desk.vitals().meters().frame(FrameEnd.valueOf(kind.name()), all - known);
    }
  }
}
