package dev.headswap.cli.stream;

import dev.headswap.config.ConfigException;
import dev.headswap.config.Configuration;
import dev.headswap.fetch.FetchSettings;
import dev.headswap.job.JobLimits;
import dev.headswap.job.message.ClaimStore;
import dev.headswap.transport.kafka.Cluster;
import dev.headswap.transport.kafka.TopicPlan;
import dev.headswap.transport.kafka.Topics;
import dev.headswap.worker.Desk;
import dev.headswap.worker.Vitals;
import dev.headswap.worker.WorkerSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;

/** What the keys under {@code kafka} say. */
final class StreamSettings {

  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final Duration FETCH_PAUSE = Duration.ofSeconds(1);

  private final Configuration configuration;

  StreamSettings(Configuration configuration) {
    this.configuration = configuration;
  }

  Configuration configuration() {
    return configuration;
  }

  Cluster cluster() {
    String bootstrap = configuration.text("kafka.bootstrap-server");
    if (bootstrap.isEmpty()) {
      throw new ConfigException(
          "kafka.bootstrap-server",
          "--bootstrap-server HOST:PORT required, or kafka.bootstrap-server");
    }
    return new Cluster(
        bootstrap,
        ClientProperties.of(configuration, System.getenv()),
        configuration.integer("kafka.max-message-bytes", 1 << 16));
  }

  Topics topics() {
    return new Topics(
        configuration.text("kafka.topic-prefix"), configuration.text("kafka.job-class"));
  }

  private TopicPlan plan() {
    return new TopicPlan(
        configuration.integer("kafka.partitions.jobs", 1),
        configuration.integer("kafka.partitions.frames", 1),
        configuration.integer("kafka.partitions.heads", 1),
        (short) configuration.integer("kafka.replication", -1),
        configuration.integer("kafka.max-message-bytes", 1 << 16),
        hours("kafka.retention.frames-hours"),
        (long) configuration.number("kafka.retention.frames-bytes", 1 << 20),
        hours("kafka.retention.jobs-hours"));
  }

  private Duration hours(String key) {
    return Duration.ofMillis((long) (configuration.number(key, 0.01) * 3_600_000));
  }

  private Duration seconds(String key) {
    return Duration.ofMillis((long) (configuration.number(key, 0) * 1000));
  }

  private ClaimStore store() {
    return new ClaimStore(
        Path.of(configuration.text("kafka.claims.folder")).toAbsolutePath(),
        (long) configuration.number("kafka.claims.above-bytes", 0));
  }

  /**
   * Connects, with all topics there and the board up to date.
   *
   * @param name of whoever sits at the desk
   * @param keepsPictures for whoever hands jobs in again
   * @param vitals what others see of whoever sits there
   * @throws dev.headswap.transport.LinkException if no broker answers
   */
  Desk desk(String name, boolean keepsPictures, Vitals vitals) {
    Cluster cluster = cluster();
    cluster.expectReachable(PATIENCE);
    plan().ensure(cluster, topics());
    Desk desk = new Desk(name, cluster, topics(), store(), keepsPictures, vitals);
    desk.awaitCurrent();
    return desk;
  }

  WorkerSettings worker(String group) {
    return new WorkerSettings(
        group,
        configuration.integer("kafka.window-frames", 1),
        (long) configuration.number("kafka.buffer-bytes", 1 << 16),
        configuration.integer("kafka.attempts", 1),
        configuration.integer("kafka.starts", 1),
        seconds("kafka.grace-seconds"),
        seconds("worker.drain-seconds"),
        configuration.integer("worker.live-jobs", 1),
        fetch());
  }

  private FetchSettings fetch() {
    return new FetchSettings(
        seconds("kafka.fetch.connect-seconds"),
        seconds("kafka.fetch.silence-seconds"),
        seconds("kafka.fetch.whole-seconds"),
        configuration.integer("kafka.fetch.attempts", 1),
        FETCH_PAUSE,
        configuration.integer("kafka.fetch.redirects", 0));
  }

  JobLimits limits() {
    return new JobLimits(
        Set.copyOf(configuration.list("kafka.allow.schemes")),
        Set.copyOf(configuration.list("kafka.allow.hosts")),
        configuration.flag("kafka.allow.private-hosts"),
        configuration.list("kafka.allow.input-roots").stream().map(Path::of).toList(),
        Path.of(configuration.text("kafka.allow.output-root")),
        configuration.integer("kafka.allow.photos", 1),
        (long) configuration.number("kafka.allow.photo-bytes", 1),
        (long) configuration.number("kafka.allow.target-bytes", 1),
        configuration.number("kafka.allow.duration-seconds", 0.1),
        (long) configuration.number("kafka.allow.pixels", 1));
  }
}
