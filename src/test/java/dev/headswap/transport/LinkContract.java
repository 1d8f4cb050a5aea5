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

/**
 * What every way between two stages keeps to, whatever carries it: order, each item once, a sender
 * that waits, an end, an error that arrives. What a {@link Link} promises beyond that can be kept
 * only where both ends die together, and is tested there.
 */
@Timeout(90)
public abstract class LinkContract {

  protected static final Duration PATIENCE = Duration.ofSeconds(60);

  /** A fresh link that holds at most {@code capacity} items. */
  protected abstract Link<Integer> link(int capacity);

  /** How many items are many. */
  protected int many() {
    return 1000;
  }

  protected static Disposable sending(Link<Integer> link, Flux<Integer> items) {
    return link.send(items).subscribeOn(Schedulers.boundedElastic()).subscribe(x -> {}, e -> {});
  }

  @Test
  public void itemsArriveInOrderOnce() {
    Link<Integer> link = link(3);
    sending(link, Flux.range(0, many()));
    List<Integer> got = link.receive().collectList().block(PATIENCE);
    assertThat(got).containsExactlyElementsOf(Flux.range(0, many()).toIterable());
  }

  @Test
  public void aSlowReceiverHoldsTheSenderBack() throws Exception {
    Link<Integer> link = link(3);
    AtomicInteger made = new AtomicInteger();
    CountDownLatch go = new CountDownLatch(1);
    sending(link, Flux.range(0, 100).doOnNext(i -> made.incrementAndGet()));
    Mono<List<Integer>> all = link.receive().delayUntil(i -> wait(go)).collectList();
    Disposable receiving = all.subscribeOn(Schedulers.boundedElastic()).subscribe();
    TimeUnit.MILLISECONDS.sleep(500);
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
  public void anErrorArrivesAfterNothingButItemsBeforeIt() {
    Queue<Integer> got = receivedBeforeAnError(link(8));
    assertThat(List.of(1, 2, 3).subList(0, got.size())).containsExactlyElementsOf(got);
  }

  /** Of 1, 2, 3, after which the sender fails; the receiver hears why. */
  protected static Queue<Integer> receivedBeforeAnError(Link<Integer> link) {
    sending(link, Flux.just(1, 2, 3).concatWith(Flux.error(new IllegalStateException("torn"))));
    Queue<Integer> got = new ConcurrentLinkedQueue<>();
    assertThatThrownBy(() -> link.receive().doOnNext(got::add).blockLast(PATIENCE))
        .hasMessageContaining("torn");
    return got;
  }

  @Test
  public void closingEndsASenderThatWaits() throws Exception {
    Link<Integer> link = link(2);
    Mono<Void> send = link.send(Flux.range(0, 100)).subscribeOn(Schedulers.boundedElastic());
    var future = send.toFuture();
    TimeUnit.MILLISECONDS.sleep(200);
    link.close();
    assertThatThrownBy(() -> future.get(30, TimeUnit.SECONDS))
        .hasCauseInstanceOf(LinkException.class);
  }

  @Test
  public void nothingSentIsNothingReceived() {
    Link<Integer> link = link(1);
    sending(link, Flux.empty());
    assertThat(link.receive().collectList().block(PATIENCE)).isEmpty();
  }
}
