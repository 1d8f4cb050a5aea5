package dev.headswap.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FrameTallyTest {

  private final FrameTally tally = new FrameTally();

  @Test
  void everyFrameIsCountedOnceByItsEnd() {
    tally.add(0, Outcome.SWAPPED);
    tally.add(1, Outcome.kept("no face"));
    tally.add(2, Outcome.failed("out of memory"));
    tally.add(3, Outcome.RESUMED);
    tally.add(4, Outcome.dropped("too late"));
    assertThat(tally.total()).isEqualTo(5);
    for (Outcome.Kind kind : Outcome.Kind.values()) {
      assertThat(tally.count(kind)).as(kind.name()).isEqualTo(1);
    }
  }

  @Test
  void neighboursWithTheSameReasonShareARange() {
    for (int i = 0; i < 10; i++) {
      tally.add(i, i == 5 ? Outcome.SWAPPED : Outcome.kept(i < 8 ? "no face" : "too small"));
    }
    assertThat(tally.ranges())
        .containsExactly(
            new FrameTally.Range(0, 4, Outcome.kept("no face")),
            new FrameTally.Range(6, 7, Outcome.kept("no face")),
            new FrameTally.Range(8, 9, Outcome.kept("too small")));
  }

  @Test
  void framesLeftOutOfALiveRunAreDroppedOnes() {
    FrameTally live = FrameTally.live();
    live.add(2, Outcome.SWAPPED);
    live.add(5, Outcome.kept("no face"));
    live.skipTo(7, "waiting at the end");
    live.skipTo(7, "waiting at the end");
    assertThat(live.total()).isEqualTo(7);
    assertThat(live.count(Outcome.Kind.DROPPED)).isEqualTo(5);
    assertThat(live.ranges()).extracting(FrameTally.Range::first).containsExactly(0L, 3L, 5L, 6L);
    assertThat(live.ranges()).extracting(FrameTally.Range::last).containsExactly(1L, 4L, 5L, 6L);
  }

  @Test
  void rangesAreBoundedButCountingGoesOn() {
    for (int i = 0; i < 10_000; i++) {
      tally.add(i, i % 2 == 0 ? Outcome.SWAPPED : Outcome.kept("no face"));
    }
    assertThat(tally.ranges()).hasSize(1000);
    assertThat(tally.count(Outcome.Kind.KEPT)).isEqualTo(5000);
  }
}
