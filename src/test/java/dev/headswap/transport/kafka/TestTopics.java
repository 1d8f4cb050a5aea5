package dev.headswap.transport.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/** Fresh topics of one test on the shared broker. */
public final class TestTopics {

  static final int PARTITIONS = 4;
  static final int MAX_BYTES = 1 << 20;

  private final Cluster cluster;
  private final Topics topics = new Topics("it", UUID.randomUUID().toString());

  /**
   * Makes them.
   *
   * @param session how long a member may be away
   */
  public TestTopics(Duration session) {
    cluster =
        new Cluster(
            TestBroker.shared().bootstrap(),
            Map.of(
                "session.timeout.ms",
                String.valueOf(session.toMillis()),
                "heartbeat.interval.ms",
                "500"),
            MAX_BYTES);
    new TopicPlan(
            2,
            PARTITIONS,
            PARTITIONS,
            (short) 1,
            MAX_BYTES,
            Duration.ofHours(1),
            1 << 24,
            Duration.ofHours(1))
        .ensure(cluster, topics);
  }

  /** Where they are. */
  public Cluster cluster() {
    return cluster;
  }

  /** Their names. */
  public Topics names() {
    return topics;
  }

  Membership membership(String group, long bufferBytes, Duration grace) {
    return new Membership("it", group, topics.frames(), bufferBytes, grace);
  }

  /** Sends frames {@code k<from>} to {@code k<to - 1>}, in turn to each partition. */
  void send(int from, int to, int bytes) {
    try (Outlet outlet = new Outlet(cluster, "it")) {
      IntStream.range(from, to)
          .mapToObj(i -> parcel(i, bytes))
          .map(outlet::send)
          .toList()
          .forEach(CompletableFuture::join);
    }
  }

  private Outlet.Parcel parcel(int i, int bytes) {
    return new Outlet.Parcel(topics.frames(), i % PARTITIONS, "k" + i, new byte[bytes], Map.of());
  }

  /** Waits for half a minute at most. */
  public static void await(BooleanSupplier condition) throws InterruptedException {
    for (int i = 0; i < 3000 && !condition.getAsBoolean(); i++) {
      TimeUnit.MILLISECONDS.sleep(10);
    }
    assertThat(condition.getAsBoolean()).as("in time").isTrue();
  }
}
