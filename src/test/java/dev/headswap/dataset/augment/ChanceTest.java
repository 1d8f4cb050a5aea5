package dev.headswap.dataset.augment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ChanceTest {

  @Test
  void theSamePlaceGivesTheSameNumbers() {
    assertThat(Chance.of(7, 3, 1).seed()).isEqualTo(Chance.of(7, 3, 1).seed());
  }

  @Test
  void seedStepAndIndexAllMatter() {
    Set<Long> seen = new HashSet<>();
    for (int seed = 0; seed < 10; seed++) {
      for (int step = 0; step < 10; step++) {
        for (int index = -1; index < 9; index++) {
          seen.add(Chance.of(seed, step, index).seed());
        }
      }
    }
    assertThat(seen).hasSize(1000);
  }

  @Test
  void aForkDoesNotDependOnWhatWasDrawnBefore() {
    Chance used = Chance.of(1, 2, 3);
    used.seed();
    assertThat(used.fork("pairs").seed()).isEqualTo(Chance.of(1, 2, 3).fork("pairs").seed());
    assertThat(used.fork("pairs").seed()).isNotEqualTo(used.fork("people").seed());
  }

  /** Locks the numbers, so that data of an earlier version can be made again. */
  @Test
  void theNumbersStayThoseOfThisVersion() {
    assertThat(Chance.of(1, 2, 3).integer(0, 999_999)).isEqualTo(LOCKED);
  }

  private static final int LOCKED = 177_609;
}
