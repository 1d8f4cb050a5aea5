package dev.headswap.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

class InProcessLinkTest extends LinkContract {

  private final Queue<Integer> discarded = new ConcurrentLinkedQueue<>();

  @Override
  protected Link<Integer> link(int capacity) {
    return new InProcessLink<>("test", capacity, discarded::add);
  }

  @AfterEach
  void nothingIsDiscardedTwice() {
    assertThat(discarded).doesNotHaveDuplicates();
  }

  @Test
  void whatArrivesIsNotDiscarded() {
    Link<Integer> link = link(3);
    sending(link, Flux.range(0, 100));
    assertThat(link.receive().count().block(PATIENCE)).isEqualTo(100);
    assertThat(discarded).isEmpty();
  }

  @Test
  void anErrorArrivesAfterAllItemsBeforeIt() {
    assertThat(receivedBeforeAnError(link(8))).containsExactly(1, 2, 3);
  }

  @Test
  void closingDiscardsWhatIsOnTheWay() throws Exception {
    Link<Integer> link = link(2);
    sending(link, Flux.range(0, 100));
    TimeUnit.MILLISECONDS.sleep(200);
    link.close();
    assertThat(discarded).contains(0, 1);
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
  void aLinkWithoutRoomIsRefused() {
    assertThatThrownBy(() -> link(0)).hasMessageContaining("at least 1");
  }

  @Test
  void aLinkThatHandsOverMakesNothingAheadOfItsReceiver() {
    AtomicInteger made = new AtomicInteger();
    List<Integer> madeWhenReceived = new ArrayList<>();
    Link<Integer> link = InProcessLink.handOver("test", discarded::add);
    Flux<Integer> numbers = Flux.range(1, 20).doOnNext(made::set);
    Mono<Void> sending = link.send(numbers).subscribeOn(Schedulers.boundedElastic());
    Mono<Void> receiving =
        link.receive()
            .doOnNext(
                number -> {
                  sleep();
                  madeWhenReceived.add(made.get() - number);
                })
            .then();
    Mono.when(sending, receiving).block(Duration.ofSeconds(30));
    assertThat(madeWhenReceived).hasSize(20).allMatch(ahead -> ahead <= 1);
  }

  private static void sleep() {
    try {
      Thread.sleep(5);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
