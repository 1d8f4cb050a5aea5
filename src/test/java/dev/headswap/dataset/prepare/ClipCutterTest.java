package dev.headswap.dataset.prepare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headswap.dataset.Pictures;
import dev.headswap.dataset.clip.ClipFrame;
import dev.headswap.dataset.clip.FrameFacts;
import dev.headswap.frame.Box;
import dev.headswap.image.Filters;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClipCutterTest {

  private final Tally tally = new Tally();
  private final List<Integer> clips = new ArrayList<>();
  private final ClipCutter cutter = new ClipCutter(3, 5, frames -> clips.add(frames.size()), tally);

  private void add(int count) {
    FrameFacts facts = FrameFacts.seen(0, Pictures.landmarks(8, 1), new Box(0, 0, 8, 8));
    ClipFrame frame = new ClipFrame(Pictures.noise(8, 1), Pictures.labels(8, 1), facts);
    for (int i = 0; i < count; i++) {
      cutter.add(frame);
    }
  }

  @Test
  void longOnesAreCutAndShortOnesDropped() {
    add(12);
    cutter.end();
    assertThat(clips).containsExactly(5, 5);
    assertThat(tally.clips()).isEqualTo(2);
    assertThat(tally.frames(Tally.Fate.KEPT)).isEqualTo(10);
    assertThat(tally.frames(Tally.Fate.SHORT_CLIP)).isEqualTo(2);
  }

  @Test
  void aBreakEndsAClip() {
    add(3);
    cutter.end();
    add(4);
    cutter.end();
    cutter.end();
    assertThat(clips).containsExactly(3, 4);
  }

  @Test
  void blurTakesSharpnessAway() {
    Box all = new Box(0, 0, 32, 32);
    double sharp = Sharpness.of(Pictures.noise(32, 3), all);
    assertThat(Sharpness.of(Filters.gaussian(Pictures.noise(32, 3), 1), all))
        .isLessThan(sharp / 20);
    assertThat(Sharpness.of(Pictures.plain(32, 9, 9, 9), all)).isZero();
    assertThat(Sharpness.of(Pictures.ramp(32, 5), all)).isLessThan(1e-9);
  }
}
