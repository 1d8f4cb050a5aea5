package dev.headswap.video.mux;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DecodingTimesTest {

  @Test
  void framesInOrderAreDecodedWhenShown() {
    assertThat(DecodingTimes.of(new long[] {0, 10, 25}, 10)).containsExactly(0, 10, 25);
  }

  @Test
  void reorderedFramesAreDecodedBeforeTheyAreShown() {
    long[] pts = {0, 30, 10, 20, 60, 40, 50};
    assertThat(DecodingTimes.of(pts, 10)).containsExactly(-10, 0, 10, 20, 30, 40, 50);
  }

  @Test
  void squeezedTimesAreNeverNegativeAndRise() {
    long[] pts = {0, 30, 10, 20};
    assertThat(DecodingTimes.squeezed(pts, 1)).containsExactly(0, 9, 10, 20);
  }
}
