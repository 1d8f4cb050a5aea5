package dev.headswap.telemetry;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a worker counts. Names are Micrometer's; Prometheus sees {@code headswap.frames} as {@code
 * headswap_frames_total} and {@code headswap.stage.duration} in seconds.
 *
 * <table>
 *   <caption>Meters</caption>
 *   <tr><td>{@code headswap.frames}</td><td>{@code outcome}</td><td>{@link #frame}</td></tr>
 *   <tr><td>{@code headswap.stage.duration}</td><td>{@code stage}</td><td>{@link #time}</td></tr>
 *   <tr><td>{@code headswap.inference.batch.size}</td><td></td><td>{@link #batch}</td></tr>
 *   <tr><td>{@code headswap.queue.bytes}</td><td>{@code queue}</td><td>{@link #queueBytes}</td></tr>
 *   <tr><td>{@code headswap.consumer.lag}</td><td>{@code topic}</td><td>{@link #lag}</td></tr>
 *   <tr><td>{@code headswap.jobs.active}</td><td></td><td>{@link #jobsActive}</td></tr>
 *   <tr><td>{@code headswap.dead.letters}</td><td>{@code kind}</td><td>{@link #deadLetter}</td></tr>
 * </table>
 *
 * <p>A tag's values must be few and known beforehand: stages, queues, topics. <b>Never a job's id,
 * a file or a frame</b>: each value is a time series for ever; those belong in the log.
 *
 * <p>Threads: any.
 */
public final class WorkerMeters {

  /** Upper ends of the histogram's buckets: from one fast crop to one slow frame. */
  private static final Duration[] BUCKETS = {
    Duration.ofMillis(5),
    Duration.ofMillis(10),
    Duration.ofMillis(25),
    Duration.ofMillis(50),
    Duration.ofMillis(100),
    Duration.ofMillis(250),
    Duration.ofMillis(500),
    Duration.ofSeconds(1),
    Duration.ofMillis(2500),
    Duration.ofSeconds(5),
    Duration.ofSeconds(10)
  };

  private final MeterRegistry registry;
  private final Map<FrameEnd, Counter> frames = new EnumMap<>(FrameEnd.class);
  private final Map<String, Level> queues = new ConcurrentHashMap<>();
  private final Map<String, Level> lags = new ConcurrentHashMap<>();
  private final DistributionSummary batches;
  private final Level jobs = new Level();

  WorkerMeters(MeterRegistry registry) {
    this.registry = registry;
    for (FrameEnd end : FrameEnd.values()) {
      frames.put(end, framesCounter(end));
    }
    batches = batchSummary();
    gauge("headswap.jobs.active", "Jobs this worker has begun and not ended.", jobs);
  }

  /** Meters that nobody reads: for runs without a server, and for tests. */
  public static WorkerMeters unread() {
    return new WorkerMeters(new SimpleMeterRegistry());
  }

  private Counter framesCounter(FrameEnd end) {
    return Counter.builder("headswap.frames")
        .description("Frames that are done, by what became of them.")
        .tag("outcome", end.tag())
        .register(registry);
  }

  private DistributionSummary batchSummary() {
    return DistributionSummary.builder("headswap.inference.batch.size")
        .description("Frames that went through the networks together.")
        .register(registry);
  }

  private void gauge(String name, String description, Level level, String... tags) {
    Gauge.builder(name, level, Level::get).description(description).tags(tags).register(registry);
  }

  /**
   * Counts a frame that has come to its end. Call it once for each frame of a job, where its end is
   * certain: in the encode stage, and for dropped frames where they are dropped.
   */
  public void frame(FrameEnd end) {
    frame(end, 1);
  }

  /** Counts so many at once. */
  public void frame(FrameEnd end, long count) {
    Counter counter = frames.get(end);
    if (counter != null) {
      counter.increment(count);
    }
  }

  /**
   * Times one piece of a stage's work, waiting not counted, also if it throws.
   *
   * @param stage {@code decode}, {@code infer}, {@code encode} or a part of them, such as {@code
   *     locate}
   */
  public <T extends @Nullable Object> T time(String stage, Supplier<T> work) {
    long start = System.nanoTime();
    try {
      return work.get();
    } finally {
      took(stage, System.nanoTime() - start);
    }
  }

  /** The same for work without a result. */
  public void run(String stage, Runnable work) {
    long start = System.nanoTime();
    try {
      work.run();
    } finally {
      took(stage, System.nanoTime() - start);
    }
  }

  /** For work that was timed elsewhere, in nanoseconds. */
  public void took(String stage, long nanos) {
    timer(stage).record(nanos, TimeUnit.NANOSECONDS);
  }

  /** Makes a stage's timer known before its first work, so that it is there at 0. */
  void expectStage(String stage) {
    timer(stage);
  }

  private Timer timer(String stage) {
    return Timer.builder("headswap.stage.duration")
        .description("Time a stage was at work on one frame.")
        .tag("stage", stage)
        .serviceLevelObjectives(BUCKETS)
        .register(registry);
  }

  /** Frames that went through the networks together. */
  public void batch(int frameCount) {
    batches.record(frameCount);
  }

  /**
   * The bytes in one of this worker's queues. The same name gives the same level, so that jobs side
   * by side add up: use {@link Level#add} where they share one.
   *
   * @param queue such as {@code received}, {@code reorder} or {@code unsent}
   */
  public Level queueBytes(String queue) {
    return queues.computeIfAbsent(queue, this::newQueue);
  }

  private Level newQueue(String queue) {
    Level level = new Level();
    Gauge.builder("headswap.queue.bytes", level, Level::get)
        .description("Bytes waiting in a worker's queue.")
        .baseUnit("bytes")
        .tag("queue", queue)
        .register(registry);
    return level;
  }

  /**
   * Records of a topic that this worker's consumer has not read yet, over its partitions; set it
   * after each poll (Kafka's {@code Consumer.currentLag}), and to 0 when the partitions are taken
   * away.
   */
  public Level lag(String topic) {
    return lags.computeIfAbsent(topic, this::newLag);
  }

  private Level newLag(String topic) {
    Level level = new Level();
    gauge("headswap.consumer.lag", "Records this worker has yet to read.", level, "topic", topic);
    return level;
  }

  /** Jobs this worker has begun and not ended: add 1, and take 1 off. */
  public Level jobsActive() {
    return jobs;
  }

  /**
   * Counts a message that was given up and sent to the dead-letter topic.
   *
   * @param kind {@code job} or {@code frame}
   */
  public void deadLetter(String kind) {
    letters(kind).increment();
  }

  /** Makes a kind of dead letters known at 0. */
  void expectLetters(String kind) {
    letters(kind);
  }

  private Counter letters(String kind) {
    return Counter.builder("headswap.dead.letters")
        .description("Messages given up and sent to the dead-letter topic.")
        .tag("kind", kind)
        .register(registry);
  }
}
