package dev.headswap.transport.kafka;

import static dev.headswap.transport.kafka.TestTopics.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headswap.transport.LinkException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.core.Disposable;
import reactor.core.scheduler.Schedulers;

/** What a consumer group's adapter keeps to, on a real broker. */
@Timeout(60)
class GroupInletIT {

  private static final Duration GRACE = Duration.ofSeconds(5);

  private final TestTopics topics = new TestTopics(Duration.ofSeconds(10));

  private GroupInlet join(long bufferBytes) {
    return join(bufferBytes, Inlet.Attendant.NONE);
  }

  private GroupInlet join(long bufferBytes, Inlet.Attendant attendant) {
    return GroupInlet.join(topics.cluster(), topics.membership("g", bufferBytes, GRACE), attendant);
  }

  /** Remembers how much waited when it was last told. */
  private static final class Watching implements Inlet.Attendant {

    private volatile long waitingBytes;
    private volatile long most;
    private volatile long lag;

    @Override
    public void polled(long records, long bytes) {
      waitingBytes = bytes;
      most = Math.max(most, bytes);
      lag = records;
    }
  }

  private static Disposable on(GroupInlet inlet, java.util.function.Consumer<Delivery> receiver) {
    return inlet.deliveries().subscribeOn(Schedulers.boundedElastic()).subscribe(receiver, e -> {});
  }

  @Test
  void everyRecordArrivesInTheOrderOfItsPartition() throws Exception {
    topics.send(0, 400, 10);
    Queue<Delivery> got = new ConcurrentLinkedQueue<>();
    GroupInlet inlet = join(1 << 20);
    on(inlet, got::add);
    await(() -> got.size() == 400);
    inlet.close();
    for (int p = 0; p < 4; p++) {
      int partition = p;
      assertThat(got.stream().filter(d -> d.partition() == partition).map(Delivery::offset))
          .isSorted()
          .hasSize(100);
    }
  }

  @Test
  void whatWasNotAcknowledgedComesAgain() throws Exception {
    topics.send(0, 40, 10);
    Set<String> first = ConcurrentHashMap.newKeySet();
    GroupInlet inlet = join(1 << 20);
    on(
        inlet,
        delivery -> {
          if (delivery.offset() != 5) {
            delivery.acknowledge();
          }
          first.add(delivery.key());
        });
    await(() -> first.size() == 40);
    inlet.close(Duration.ZERO);
    Queue<Long> again = new ConcurrentLinkedQueue<>();
    GroupInlet next = join(1 << 20);
    on(next, delivery -> again.add(delivery.offset()));
    await(() -> again.size() == 4 * 5);
    next.close();
    assertThat(again).as("the prefix before 5 is committed").allMatch(offset -> offset >= 5);
  }

  @Test
  void aSlowReceiverStopsTheFetchingAndKeepsTheMembership() throws Exception {
    topics.send(0, 400, 10_000);
    AtomicBoolean open = new AtomicBoolean();
    AtomicInteger got = new AtomicInteger();
    AtomicInteger gone = new AtomicInteger();
    Watching watching = new Watching();
    GroupInlet inlet = join(200_000, watching);
    on(
        inlet,
        delivery -> {
          while (!open.get()) {
            java.util.concurrent.locks.LockSupport.parkNanos(1_000_000);
          }
          gone.addAndGet(delivery.isOurs() ? 0 : 1);
          got.incrementAndGet();
          delivery.acknowledge();
        });
    await(() -> watching.waitingBytes >= 200_000);
    TimeUnit.SECONDS.sleep(3);
    assertThat(watching.waitingBytes).as("high mark and one poll").isBetween(200_000L, 400_000L);
    assertThat(watching.most).as("never more").isLessThan(400_000L);
    assertThat(watching.lag).as("what was left with the broker").isPositive();
    open.set(true);
    await(() -> got.get() >= 400);
    inlet.close(GRACE);
    assertThat(gone).as("records of a membership that was lost").hasValue(0);
    assertThat(got).hasValue(400);
  }

  @Test
  void aSecondMemberTakesItsShareAndNothingIsLost() throws Exception {
    Set<String> done = ConcurrentHashMap.newKeySet();
    AtomicInteger second = new AtomicInteger();
    GroupInlet one = join(1 << 20);
    on(one, delivery -> acknowledged(delivery, done));
    topics.send(0, 200, 10);
    await(() -> done.size() == 200);
    GroupInlet two = join(1 << 20);
    on(
        two,
        delivery -> {
          second.incrementAndGet();
          acknowledged(delivery, done);
        });
    for (int round = 1; round < 20 && second.get() == 0; round++) {
      topics.send(200 * round, 200 * (round + 1), 10);
      TimeUnit.MILLISECONDS.sleep(500);
    }
    assertThat(second.get()).isPositive();
    one.close(GRACE);
    int before = done.size();
    topics.send(100_000, 100_100, 10);
    await(() -> done.size() >= before + 100);
    two.close(GRACE);
  }

  private static void acknowledged(Delivery delivery, Set<String> done) {
    done.add(delivery.key());
    delivery.acknowledge();
  }

  @Test
  void aRecordLargerThanAnyoneTakesIsRefused() {
    try (Outlet outlet = new Outlet(topics.cluster(), "it")) {
      assertThatThrownBy(
              () ->
                  outlet.sendNow(
                      Outlet.Parcel.of(topics.names().frames(), "k", new byte[3 << 20]),
                      Duration.ofSeconds(20)))
          .isInstanceOf(LinkException.class);
    }
  }

  @Test
  void aRecordOfTheLargestSizePasses() throws Exception {
    List<Integer> sizes = new ArrayList<>();
    GroupInlet inlet = join(1 << 20);
    on(inlet, delivery -> sizes.add(delivery.value().length));
    try (Outlet outlet = new Outlet(topics.cluster(), "it")) {
      outlet.sendNow(
          Outlet.Parcel.of(topics.names().frames(), "k", new byte[1 << 20]),
          Duration.ofSeconds(20));
    }
    await(() -> !sizes.isEmpty());
    inlet.close();
    assertThat(sizes).containsExactly(1 << 20);
  }

  @Test
  void aBrokerThatIsNotThereIsSaidSo() {
    Cluster nowhere = new Cluster("127.0.0.1:1", Map.of(), 1 << 20);
    assertThatThrownBy(() -> nowhere.expectReachable(Duration.ofSeconds(2)))
        .isInstanceOf(LinkException.class)
        .hasMessageContaining("127.0.0.1:1");
  }

  @Test
  void aFollowerReadsEverythingFromTheBeginning() throws Exception {
    Set<String> keys = ConcurrentHashMap.newKeySet();
    topics.send(0, 100, 10);
    try (Follower follower =
        Follower.follow(
            topics.cluster(),
            List.of(topics.names().frames()),
            (topic, key, value) -> keys.add(key))) {
      follower.awaitCurrent(Duration.ofSeconds(20));
      assertThat(keys).hasSize(100);
      topics.send(100, 101, 10);
      await(() -> keys.size() == 101);
    }
  }
}
