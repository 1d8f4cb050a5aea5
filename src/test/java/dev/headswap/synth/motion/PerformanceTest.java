package dev.headswap.synth.motion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headswap.synth.head.Expression;
import dev.headswap.synth.head.Expression.Action;
import dev.headswap.synth.space.HeadPose;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PerformanceTest {

  private static final double FRAME = 0.04;

  private static HeadPose pose(Moment moment) {
    return HeadPose.of(moment.head().rotation().then(moment.body()));
  }

  private static DoubleStream over(
      Performance performance, double minutes, ToDoubleFunction<Moment> value) {
    int frames = (int) (minutes * 60 / FRAME);
    return IntStream.range(0, frames)
        .mapToDouble(i -> value.applyAsDouble(performance.at(i * FRAME)));
  }

  @Test
  void theSameSeedAndTimeMoveAlike() {
    Moment first = Performance.draw(5).at(12.34);
    Moment again = Performance.draw(5).at(12.34);
    assertThat(again.expression()).isEqualTo(first.expression());
    assertThat(again.head()).isEqualTo(first.head());
    assertThat(again.body().t()).containsExactly(first.body().t());
    assertThat(Performance.draw(6).at(12.34).head()).isNotEqualTo(first.head());
  }

  @Test
  void aWidePerformanceReachesSixtyDegreesToBothSidesAndHardlyMore() {
    double[] yaw = over(Performance.draw(3, PoseRange.WIDE), 4, m -> pose(m).yaw()).toArray();
    assertThat(DoubleStream.of(yaw).max().orElseThrow()).isBetween(48.0, 64.0);
    assertThat(DoubleStream.of(yaw).min().orElseThrow()).isBetween(-64.0, -48.0);
  }

  @Test
  void aCalmPerformanceFacesTheCamera() {
    double[] yaw = over(Performance.draw(3, PoseRange.CALM), 4, m -> pose(m).yaw()).toArray();
    assertThat(DoubleStream.of(yaw).map(Math::abs).max().orElseThrow()).isLessThan(26);
  }

  @Test
  void theHeadMovesWithoutJumps() {
    for (long seed = 0; seed < 20; seed++) {
      double[] yaw =
          over(Performance.draw(seed, PoseRange.WIDE), 0.5, m -> pose(m).yaw()).toArray();
      double fastest =
          IntStream.range(1, yaw.length)
              .mapToDouble(i -> Math.abs(yaw[i] - yaw[i - 1]))
              .max()
              .orElseThrow();
      assertThat(fastest).as("degrees in one frame, seed " + seed).isLessThan(8);
    }
  }

  @Test
  void lidsCloseEveryFewSecondsForAMoment() {
    for (long seed = 0; seed < 10; seed++) {
      double[] shut =
          over(Performance.draw(seed), 2, m -> m.expression().get(Action.BLINK_LEFT)).toArray();
      long blinks =
          IntStream.range(1, shut.length).filter(i -> shut[i] > 0 && shut[i - 1] == 0).count();
      assertThat(blinks).as("blinks in two minutes, seed " + seed).isBetween(20L, 60L);
      double seconds = FRAME * DoubleStream.of(shut).filter(v -> v > 0).count();
      assertThat(seconds / blinks).as("seconds a blink").isBetween(0.08, 0.2);
    }
  }

  @Test
  void theMouthTalksAndPauses() {
    double[] jaw =
        over(Performance.draw(4, PoseRange.CALM), 2, m -> m.expression().get(Action.JAW_OPEN))
            .toArray();
    double open = DoubleStream.of(jaw).filter(v -> v > 0.2).count() / (double) jaw.length;
    double closed = DoubleStream.of(jaw).filter(v -> v < 0.02).count() / (double) jaw.length;
    assertThat(open).as("share of time with an open mouth").isBetween(0.2, 0.7);
    assertThat(closed).as("share of time with a closed mouth").isBetween(0.05, 0.6);
  }

  @Test
  void everyActionIsPerformedAndStaysInItsRange() {
    double[] most = new double[Action.COUNT];
    for (long seed = 0; seed < 30; seed++) {
      for (int i = 0; i < 200; i++) {
        Expression face = Performance.draw(seed, PoseRange.WIDE).at(i * 0.17).expression();
        for (Action action : Action.values()) {
          assertThat((double) face.get(action)).isBetween((double) action.least(), 1.0);
          most[action.ordinal()] = Math.max(most[action.ordinal()], face.get(action));
        }
      }
    }
    for (Action action : Action.values()) {
      assertThat(most[action.ordinal()]).as(action + " at its strongest").isGreaterThan(0.4);
    }
  }
}
