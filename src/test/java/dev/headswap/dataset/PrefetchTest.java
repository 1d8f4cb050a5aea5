package dev.headswap.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PrefetchTest {

  private static final Examples<String> NAMED = (step, index) -> step + ":" + index;

  @Test
  void stepsComeInOrderWhateverTheThreads() {
    Examples<String> uneven =
        (step, index) -> {
          pause((step + index) % 3);
          return step + ":" + index;
        };
    try (Prefetch<String> prefetch = new Prefetch<>(uneven, 3, 0, 4, 5)) {
      for (int step = 0; step < 20; step++) {
        assertThat(prefetch.next()).containsExactly(step + ":0", step + ":1", step + ":2");
      }
    }
  }

  private static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void aRunThatIsResumedSeesTheSame() {
    List<List<String>> through = new ArrayList<>();
    try (Prefetch<String> prefetch = new Prefetch<>(NAMED, 2, 0, 2, 2)) {
      for (int i = 0; i < 6; i++) {
        through.add(prefetch.next());
      }
    }
    try (Prefetch<String> resumed = new Prefetch<>(NAMED, 2, 4, 3, 1)) {
      assertThat(resumed.next()).isEqualTo(through.get(4));
      assertThat(resumed.next()).isEqualTo(through.get(5));
    }
  }

  @Test
  void noMoreIsMadeThanMayWait() {
    AtomicInteger made = new AtomicInteger();
    try (Prefetch<Integer> prefetch =
        new Prefetch<>((step, index) -> made.incrementAndGet(), 2, 0, 1, 3)) {
      prefetch.next();
      pause(50);
      assertThat(made.get()).isLessThanOrEqualTo(8);
    }
  }

  @Test
  void anExampleThatFailsFailsItsStep() {
    Examples<String> failing =
        (step, index) -> {
          if (step == 1) {
            throw new DatasetException("clip 7", "is damaged");
          }
          return "fine";
        };
    try (Prefetch<String> prefetch = new Prefetch<>(failing, 1, 0, 1, 2)) {
      assertThat(prefetch.next()).containsExactly("fine");
      assertThatThrownBy(prefetch::next)
          .isInstanceOf(DatasetException.class)
          .hasMessage("clip 7: is damaged");
    }
  }

  @Test
  void waitingIsMeasured() {
    Examples<Integer> slow =
        (step, index) -> {
          pause(20);
          return index;
        };
    try (Prefetch<Integer> prefetch = new Prefetch<>(slow, 1, 0, 1, 1)) {
      for (int i = 0; i < 5; i++) {
        prefetch.next();
      }
      assertThat(prefetch.waitShare()).isBetween(0.5, 1.0);
    }
  }
}
