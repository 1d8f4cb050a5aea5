package dev.headswap.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

class InProcessLinkTest extends LinkContract {

  @Override
  Link<Integer> link(int capacity) {
    return new InProcessLink<>("test", capacity, discarded::add);
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
