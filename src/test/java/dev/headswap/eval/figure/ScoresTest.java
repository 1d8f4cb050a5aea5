package dev.headswap.eval.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.headswap.eval.entrant.Entrant;
import dev.headswap.eval.judge.Measure;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ScoresTest {

  @Test
  void theIntervalIsThatOfTheNormalDistribution() {
    Random random = new Random(3);
    double[] values = random.doubles(400).map(u -> random.nextGaussian() * 2 + 7).toArray();
    Estimate estimate = Bootstrap.of(values);
    double half = 1.96 * 2 / Math.sqrt(400);
    assertThat(estimate.people()).isEqualTo(400);
    assertThat(estimate.mean() - estimate.low()).isCloseTo(half, within(0.04));
    assertThat(estimate.high() - estimate.mean()).isCloseTo(half, within(0.04));
  }

  @Test
  void equalValuesLeaveNoDoubt() {
    assertThat(Bootstrap.of(new double[] {2, 2, 2})).isEqualTo(new Estimate(2, 2, 2, 3));
    assertThatIllegalArgumentException().isThrownBy(() -> Bootstrap.of(new double[0]));
  }

  @Test
  void theSameValuesGiveTheSameInterval() {
    double[] values = new Random(5).doubles(20).toArray();
    assertThat(Bootstrap.of(values)).isEqualTo(Bootstrap.of(values));
  }

  @Test
  void lessIsBetterWhereLessIsBetter() {
    Scores scores = new Scores();
    for (int person = 0; person < 5; person++) {
      scores.add(
          Map.of(
              Entrant.OURS, Map.of(Measure.FLICKER, 1.0 + person, Measure.SWAP_PSNR, 20.0),
              Entrant.WARP, Map.of(Measure.FLICKER, 2.0 + person, Measure.SWAP_PSNR, 21.0)));
    }
    Duel flicker = scores.duel(Entrant.WARP, Measure.FLICKER).orElseThrow();
    assertThat(flicker.won()).isTrue();
    assertThat(flicker.clear()).as("person by person").isTrue();
    assertThat(flicker.advantage().mean()).isEqualTo(1);
    assertThat(scores.duel(Entrant.WARP, Measure.SWAP_PSNR).orElseThrow().won()).isFalse();
  }

  @Test
  void whatNobodyHasIsEmpty() {
    Scores scores = new Scores();
    scores.add(Map.of(Entrant.OURS, Map.of(Measure.SWAP_PSNR, 20.0)));
    assertThat(scores.figure(Entrant.OURS, Measure.FLICKER)).isEmpty();
    assertThat(scores.duel(Entrant.TARGET, Measure.SWAP_PSNR)).isEmpty();
  }

  @Test
  void aDifferenceThatMayBeChanceIsNotClear() {
    Scores scores = new Scores();
    for (int person = 0; person < 6; person++) {
      double ours = person % 2 == 0 ? 25 : 15.1;
      scores.add(
          Map.of(
              Entrant.OURS, Map.of(Measure.SWAP_PSNR, ours),
              Entrant.WARP, Map.of(Measure.SWAP_PSNR, 20.0)));
    }
    Duel duel = scores.duel(Entrant.WARP, Measure.SWAP_PSNR).orElseThrow();
    assertThat(duel.won()).isTrue();
    assertThat(duel.clear()).isFalse();
  }
}
