package dev.headswap.dataset.augment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headswap.dataset.Pictures;
import dev.headswap.frame.Box;
import dev.headswap.frame.RgbImage;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StretchTest {

  @Test
  void aRampGrowsSlowerByTheFactorAndKeepsItsMiddle() {
    RgbImage wide = new Stretch(1.25, 1).apply(Pictures.ramp(41, 5));
    assertThat(wide.red(20, 9)).isEqualTo(100);
    assertThat(wide.red(25, 9)).isEqualTo(120);
    assertThat(wide.red(15, 9)).isEqualTo(80);
  }

  @Test
  void noStretchChangesNothing() {
    RgbImage noise = Pictures.noise(16, 2);
    assertThat(Stretch.NONE.apply(noise)).isSameAs(noise);
  }

  @Test
  void aBoxFollowsAndEndsAtTheEdge() {
    Box box = new Stretch(1.2, 0.8).apply(new Box(50, 50, 156, 156), 256);
    assertThat(box.x()).isCloseTo(128 - 78 * 1.2, within(1e-9));
    assertThat(box.height()).isCloseTo(156 * 0.8, within(1e-9));
    assertThat(new Stretch(1.2, 1).apply(new Box(0, 0, 256, 256), 256))
        .isEqualTo(new Box(0, 0, 256, 256));
  }

  @Test
  void halfAreStretchedEachAxisByItself() {
    var drawn =
        IntStream.range(0, 4000).mapToObj(i -> Stretch.draw(0.5, Chance.of(1, i, 0))).toList();
    assertThat(drawn.stream().filter(s -> !s.equals(Stretch.NONE)).count()).isBetween(1900L, 2100L);
    assertThat(drawn).allMatch(s -> s.x() >= 0.8 && s.x() <= 1.2 && s.y() >= 0.8 && s.y() <= 1.2);
    assertThat(drawn.stream().filter(s -> s.x() > 1.1 && s.y() < 0.9).count()).isPositive();
  }
}
