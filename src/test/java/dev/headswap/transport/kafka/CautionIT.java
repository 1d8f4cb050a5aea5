package dev.headswap.transport.kafka;

import static dev.headswap.transport.kafka.TestTopics.await;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.core.scheduler.Schedulers;

/** Who dies of a record is known from the group's own commits, on a real broker. */
@Timeout(90)
class CautionIT {

  private static final int PARTITIONS = TestTopics.PARTITIONS;

  private final String group = "g-" + UUID.randomUUID();
  private final TestTopics topics = new TestTopics(Duration.ofSeconds(3));

  private GroupInlet join(Duration grace) {
    return GroupInlet.joinCautiously(
        topics.cluster(), topics.membership(group, 1 << 20, grace), Inlet.Attendant.NONE);
  }

  /** One worker: deals with records in turn, and leaves the one it dies of in its hand. */
  private final class Life {

    private final GroupInlet inlet = join(Duration.ofSeconds(2));
    final Queue<Delivery> done = new ConcurrentLinkedQueue<>();
    final List<Delivery> diedOf = new ArrayList<>();
    private volatile boolean dead;

    Life(Predicate<Delivery> deadly) {
      inlet
          .deliveries()
          .takeUntil(delivery -> dead)
          .subscribeOn(Schedulers.boundedElastic())
          .subscribe(delivery -> live(delivery, deadly), e -> {});
    }

    private void live(Delivery delivery, Predicate<Delivery> deadly) {
      if (deadly.test(delivery)) {
        diedOf.add(delivery);
        dead = true;
      } else {
        done.add(delivery);
        delivery.acknowledge();
      }
    }

    boolean isDead() {
      return dead;
    }

    void end() {
      inlet.close(Duration.ZERO);
    }
  }

  private Map<TopicPartition, OffsetAndMetadata> commits() {
    return topics
        .cluster()
        .ask(
            "does not tell offsets",
            Duration.ofSeconds(20),
            admin ->
                admin
                    .listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get(20, TimeUnit.SECONDS));
  }

  private Set<String> words() {
    return commits().values().stream()
        .map(OffsetAndMetadata::metadata)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void deathsAreCountedOfTheDeadlyRecordsOnly() throws Exception {
    topics.send(0, 200, 10);
    List<Integer> begun = new ArrayList<>();
    Set<String> done = ConcurrentHashMap.newKeySet();
    Set<Integer> others = ConcurrentHashMap.newKeySet();
    Set<String> deadly = Set.of("k21", "k42", "k64");
    for (int life = 0; life < 14 && done.size() < 200; life++) {
      Life worker = new Life(delivery -> deadly.contains(delivery.key()) && delivery.begun() < 3);
      await(() -> worker.isDead() || done(worker, done) == 200);
      worker.end();
      done(worker, done);
      worker.diedOf.forEach(delivery -> begun.add(delivery.begun()));
      worker.done.stream()
          .filter(delivery -> !deadly.contains(delivery.key()))
          .forEach(delivery -> others.add(delivery.begun()));
    }
    assertThat(begun.stream().filter(times -> times > 0))
        .as("each, but for deaths in company")
        .containsExactly(1, 2, 1, 2, 1, 2);
    assertThat(done).hasSize(200);
    assertThat(others).as("nobody else is blamed").containsOnly(0);
    assertThat(words()).as("the last left in good order").containsExactly("");
  }

  private static int done(Life worker, Set<String> all) {
    worker.done.forEach(delivery -> all.add(delivery.key()));
    return all.size();
  }

  @Test
  void whoeverWorksSaysSoAndWhoeverLeavesTakesItBack() throws Exception {
    topics.send(0, 40, 10);
    Life worker = new Life(delivery -> false);
    await(() -> worker.done.size() == 40);
    await(() -> words().equals(Set.of("begun=0")));
    worker.end();
    assertThat(words()).containsExactly("");
    assertThat(commits().values().stream().mapToLong(OffsetAndMetadata::offset)).containsOnly(10L);
  }

  @Test
  void aRecordThatSomebodyLeftInHandKeepsItsCountThroughOthersWhoOnlyCameAndWent()
      throws Exception {
    topics.send(0, PARTITIONS, 10);
    for (int life = 0; life < 2; life++) {
      Life worker = new Life(delivery -> delivery.key().equals("k2"));
      await(worker::isDead);
      worker.end();
    }
    assertThat(words()).contains("begun=1");
    for (int round = 0; round < 2; round++) {
      GroupInlet passerBy = join(Duration.ZERO);
      TimeUnit.SECONDS.sleep(1);
      passerBy.close(Duration.ZERO);
    }
    assertThat(words()).as("nobody began it").contains("begun=1");
  }

  @Test
  void afterASuddenEndAllArrivesInOrderAndOnce() throws Exception {
    topics.send(0, 1200, 10);
    Life first = new Life(delivery -> delivery.key().equals("k100"));
    await(first::isDead);
    first.end();
    Set<String> done = ConcurrentHashMap.newKeySet();
    done(first, done);
    Life second = new Life(delivery -> false);
    await(() -> done(second, done) == 1200);
    second.end();
    for (int p = 0; p < PARTITIONS; p++) {
      int partition = p;
      assertThat(second.done.stream().filter(d -> d.partition() == partition).map(Delivery::offset))
          .isSorted()
          .doesNotHaveDuplicates();
    }
  }

  @Test
  void aShareGroupsBrokerCounts() throws Exception {
    topics.send(0, 8, 10);
    List<Integer> begun = new ArrayList<>();
    Set<Integer> others = ConcurrentHashMap.newKeySet();
    Set<String> done = ConcurrentHashMap.newKeySet();
    for (int life = 0; life < 6 && done.size() < 8; life++) {
      ShareInlet inlet =
          ShareInlet.join(
              topics.cluster(), "it", group, topics.names().frames(), Inlet.Attendant.NONE);
      Delivery last =
          inlet
              .deliveries()
              .doOnNext(
                  delivery -> {
                    boolean deadly = delivery.key().equals("k5") && delivery.begun() < 3;
                    (delivery.key().equals("k5") ? begun : others).add(delivery.begun());
                    if (!deadly) {
                      delivery.acknowledge();
                      done.add(delivery.key());
                    }
                  })
              .takeUntil(delivery -> !done.contains(delivery.key()) || done.size() == 8)
              .blockLast(Duration.ofSeconds(30));
      assertThat(last).isNotNull();
      inlet.close(Duration.ZERO);
    }
    assertThat(begun).containsExactly(0, 1, 2, 3);
    // One of them may have been given out just before an end, and counts once; far from given up.
    assertThat(others).contains(0).isSubsetOf(0, 1);
  }
}
