package dev.headswap.transport.kafka;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import reactor.core.scheduler.Schedulers;

/**
 * What a share group costs beside a consumer group: pools of workers that take as long for a frame
 * as they are told and send its head, as infer workers do, on one real broker, in turns.
 */
public final class PoolBench {

  private static final int MEMBERS = 4;
  private static final int FRAME_BYTES = 20_000;
  private static final Duration GRACE = Duration.ofSeconds(5);
  private static final int ROUNDS = 10;

  private final Cluster cluster;
  private final long millis;
  private final int frames;

  /** A member of a pool. */
  private interface Pool {
    Inlet join(Cluster cluster, String group, Topics topics);
  }

  private PoolBench(Cluster cluster, long millis, int frames) {
    this.cluster = cluster;
    this.millis = millis;
    this.frames = frames;
  }

  /** Takes how many turns, and how long a frame takes, in milliseconds; one line each. */
  public static void main(String[] arguments) {
    TestBroker broker = TestBroker.shared();
    Cluster cluster = new Cluster(broker.bootstrap(), Map.of(), 1 << 20);
    int turns = Integer.parseInt(arguments[0]);
    for (int i = 1; i < arguments.length; i++) {
      long each = Long.parseLong(arguments[i]);
      new PoolBench(cluster, each, (int) Math.max(30, 600 / each) * MEMBERS).compare(turns);
    }
    System.exit(0);
  }

  private void compare(int turns) {
    double[] group = new double[turns];
    double[] share = new double[turns];
    for (int turn = 0; turn < turns; turn++) {
      group[turn] = framesPerSecond(PoolBench::cautious);
      share[turn] = framesPerSecond(PoolBench::shared);
    }
    double consumer = median(group);
    System.out.printf(
        Locale.ROOT,
        "%d ms a frame, %d frames, %d members: consumer group %.1f fps, share group %.1f fps, ratio %.2f%n",
        millis,
        frames,
        MEMBERS,
        consumer,
        median(share),
        median(share) / consumer);
  }

  private static double median(double[] values) {
    return Arrays.stream(values).sorted().toArray()[values.length / 2];
  }

  private static Inlet cautious(Cluster cluster, String group, Topics topics) {
    return GroupInlet.joinCautiously(
        cluster,
        new Membership("bench", group, topics.frames(), 64 << 20, GRACE),
        Inlet.Attendant.NONE);
  }

  private static Inlet shared(Cluster cluster, String group, Topics topics) {
    return ShareInlet.join(cluster, "bench", group, topics.frames(), Inlet.Attendant.NONE);
  }

  /** From the first frame that a full pool takes to the last that is acknowledged. */
  private double framesPerSecond(Pool pool) {
    Topics topics = new Topics("bench", UUID.randomUUID().toString());
    new TopicPlan(
            1,
            MEMBERS,
            MEMBERS,
            (short) 1,
            1 << 20,
            Duration.ofHours(1),
            1 << 28,
            Duration.ofHours(1))
        .ensure(cluster, topics);
    List<Inlet> inlets = new ArrayList<>();
    try (Outlet outlet = new Outlet(cluster, "bench")) {
      Set<String> met = ConcurrentHashMap.newKeySet();
      Set<String> done = ConcurrentHashMap.newKeySet();
      CountDownLatch left = new CountDownLatch(frames);
      for (int member = 0; member < MEMBERS; member++) {
        Inlet inlet = pool.join(cluster, "g-" + topics.jobClass(), topics);
        inlets.add(inlet);
        String name = "m" + member;
        inlet
            .deliveries()
            .subscribeOn(Schedulers.boundedElastic())
            .subscribe(delivery -> swap(delivery, name, outlet, topics, met, done, left), e -> {});
      }
      gather(outlet, topics, met, done);
      long start = System.nanoTime();
      send(outlet, topics, "f", frames);
      await(left);
      return frames / ((System.nanoTime() - start) / 1e9);
    } finally {
      inlets.forEach(Inlet::close);
    }
  }

  private void swap(
      Delivery delivery,
      String member,
      Outlet outlet,
      Topics topics,
      Set<String> met,
      Set<String> done,
      CountDownLatch left) {
    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
    met.add(member);
    CompletableFuture<Void> unused =
        outlet
            .send(Outlet.Parcel.of(topics.heads(), delivery.key(), delivery.value()))
            .thenRun(delivery::acknowledge)
            .thenRun(
                () -> {
                  if (done.add(delivery.key()) && delivery.key().startsWith("f")) {
                    left.countDown();
                  }
                });
  }

  /** Sends frames that do not count, until every member has had one, or might have. */
  private static void gather(Outlet outlet, Topics topics, Set<String> met, Set<String> done) {
    for (int round = 0; round < ROUNDS && met.size() < MEMBERS; round++) {
      int all = done.size() + 8 * MEMBERS;
      send(outlet, topics, "w" + round + "-", 8 * MEMBERS);
      while (done.size() < all) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
      }
    }
    if (met.size() < MEMBERS) {
      System.out.printf("  only %d members at work%n", met.size());
    }
  }

  private static void send(Outlet outlet, Topics topics, String name, int count) {
    IntStream.range(0, count)
        .mapToObj(
            i ->
                new Outlet.Parcel(
                    topics.frames(), i % MEMBERS, name + i, new byte[FRAME_BYTES], Map.of()))
        .map(outlet::send)
        .toList()
        .forEach(CompletableFuture::join);
  }

  private static void await(CountDownLatch left) {
    try {
      left.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
