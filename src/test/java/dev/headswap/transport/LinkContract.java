package dev.headswap.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** What every link keeps to, whatever carries it. */
@Timeout(30)
abstract class LinkContract {

  static final Duration PATIENCE = Duration.ofSeconds(20);

  final Queue<Integer> discarded = new ConcurrentLinkedQueue<>();

  /** A fresh link that holds at most {@code capacity} items and discards into the queue above. */
  abstract Link<Integer> link(int capacity);

  private static Disposable sending(Link<Integer> link, Flux<Integer> items) {
    return link.send(items).subscribeOn(Schedulers.boundedElastic()).subscribe(x -> {}, e -> {});
  }

  @Test
  void itemsArriveInOrderOnce() {
    Link<Integer> link = link(3);
    sending(link, Flux.range(0, 1000));
    List<Integer> got = link.receive().collectList().block(PATIENCE);
    assertThat(got).containsExactlyElementsOf(Flux.range(0, 1000).toIterable());
    assertThat(discarded).isEmpty();
  }

  @Test
  void aSlowReceiverHoldsTheSenderBack() throws Exception {
    Link<Integer> link = link(3);
    AtomicInteger made = new AtomicInteger();
    CountDownLatch go = new CountDownLatch(1);
    sending(link, Flux.range(0, 100).doOnNext(i -> made.incrementAndGet()));
    Mono<List<Integer>> all = link.receive().delayUntil(i -> wait(go)).collectList();
    Disposable receiving = all.subscribeOn(Schedulers.boundedElastic()).subscribe();
    TimeUnit.MILLISECONDS.sleep(300);
    assertThat(made.get()).as("made while nobody takes").isBetween(3, 3 + 3);
    go.countDown();
    while (!receiving.isDisposed()) {
      TimeUnit.MILLISECONDS.sleep(10);
    }
    assertThat(made.get()).isEqualTo(100);
  }

  private static Mono<Void> wait(CountDownLatch latch) {
    return Mono.fromRunnable(
        () -> {
          try {
            latch.await();
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
        });
  }

  @Test
  void anErrorArrivesAfterTheItemsBeforeIt() {
    Link<Integer> link = link(8);
    sending(link, Flux.just(1, 2, 3).concatWith(Flux.error(new IllegalStateException("torn"))));
    Queue<Integer> got = new ConcurrentLinkedQueue<>();
    assertThatThrownBy(() -> link.receive().doOnNext(got::add).blockLast(PATIENCE))
        .hasMessageContaining("torn");
    assertThat(got).containsExactly(1, 2, 3);
  }

  @Test
  void closingEndsASenderThatWaitsAndDiscardsWhatIsOnTheWay() throws Exception {
    Link<Integer> link = link(2);
    Mono<Void> send = link.send(Flux.range(0, 100)).subscribeOn(Schedulers.boundedElastic());
    var future = send.toFuture();
    TimeUnit.MILLISECONDS.sleep(200);
    link.close();
    assertThatThrownBy(() -> future.get(10, TimeUnit.SECONDS))
        .hasCauseInstanceOf(LinkException.class);
    assertThat(discarded).contains(0, 1).doesNotHaveDuplicates();
  }

  @Test
  void aReceiverThatLeavesClosesTheLink() {
    Link<Integer> link = link(2);
    var future = link.send(Flux.range(0, 100)).subscribeOn(Schedulers.boundedElastic()).toFuture();
    assertThat(link.receive().take(5).collectList().block(PATIENCE)).containsExactly(0, 1, 2, 3, 4);
    assertThatThrownBy(() -> future.get(10, TimeUnit.SECONDS))
        .hasCauseInstanceOf(LinkException.class);
  }

  @Test
  void nothingSentIsNothingReceived() {
    Link<Integer> link = link(1);
    sending(link, Flux.empty());
    assertThat(link.receive().collectList().block(PATIENCE)).isEmpty();
  }
}
