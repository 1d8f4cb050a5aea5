package dev.headswap.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headswap.dataset.Sample;
import dev.headswap.eval.entrant.Entrant;
import dev.headswap.eval.entrant.Films;
import dev.headswap.eval.entrant.SwapFilm;
import dev.headswap.eval.entrant.Swapper;
import dev.headswap.eval.figure.Estimate;
import dev.headswap.eval.figure.Scores;
import dev.headswap.eval.judge.Judges;
import dev.headswap.eval.judge.Measure;
import dev.headswap.eval.metric.Psnr;
import dev.headswap.eval.trial.Trial;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** On people made of discs, with judges who never err. */
class EvaluationTest {

  /** Leaves everything as it is. */
  private static final Swapper LAZY =
      trial ->
          new SwapFilm(
              trial.targets().stream().map(Sample::pixels).toList(),
              trial.targets().stream().map(Sample::labels).toList(),
              trial.targets().stream().map(Sample::pixels).toList());

  private static double mean(Scores scores, Entrant entrant, Measure measure) {
    return scores.figure(entrant, measure).map(Estimate::mean).orElseThrow();
  }

  @Test
  void aPerfectSwapIsPerfect() {
    Scores scores = PaintedScores.scores(PaintedScores.PERFECT);
    assertThat(mean(scores, Entrant.OURS, Measure.SWAP_PSNR)).isEqualTo(Psnr.CEILING);
    assertThat(mean(scores, Entrant.OURS, Measure.SWAP_SSIM)).isCloseTo(1, within(1e-9));
    assertThat(mean(scores, Entrant.OURS, Measure.RING_PSNR)).isEqualTo(Psnr.CEILING);
    assertThat(mean(scores, Entrant.OURS, Measure.LANDMARK_ERROR)).isZero();
    assertThat(mean(scores, Entrant.OURS, Measure.LANDMARK_ERROR_EXACT)).isZero();
    assertThat(mean(scores, Entrant.OURS, Measure.POSE_ERROR)).isCloseTo(0, within(1e-6));
    assertThat(mean(scores, Entrant.OURS, Measure.FLICKER)).isZero();
    assertThat(mean(scores, Entrant.OURS, Measure.IDENTITY_TO_SOURCE)).isCloseTo(1, within(1e-6));
    assertThat(mean(scores, Entrant.OURS, Measure.SELF_PSNR)).isEqualTo(Psnr.CEILING);
    assertThat(mean(scores, Entrant.OURS, Measure.SELF_LANDMARK_ERROR)).isZero();
  }

  @Test
  void aPerfectSwapBeatsEveryRivalInEveryMeasureThatTellsThemApart() {
    Scores scores = PaintedScores.scores(PaintedScores.PERFECT);
    for (Entrant rival : Entrant.RIVALS) {
      assertThat(scores.duel(rival, Measure.SWAP_PSNR).orElseThrow().won())
          .as(rival.key())
          .isTrue();
      assertThat(scores.duel(rival, Measure.SWAP_SSIM).orElseThrow().won())
          .as(rival.key())
          .isTrue();
    }
    assertThat(scores.duel(Entrant.TARGET, Measure.IDENTITY_MARGIN).orElseThrow().won()).isTrue();
    assertThat(scores.duel(Entrant.TARGET, Measure.LANDMARK_ERROR).orElseThrow().won()).isTrue();
  }

  @Test
  void theTargetLeftAsItIsLooksLikeTheTarget() {
    Scores scores = PaintedScores.scores(PaintedScores.PERFECT);
    assertThat(mean(scores, Entrant.TARGET, Measure.IDENTITY_MARGIN)).isNegative();
    assertThat(mean(scores, Entrant.TARGET, Measure.IDENTITY_TO_TARGET)).isCloseTo(1, within(1e-6));
    assertThat(mean(scores, Entrant.TARGET, Measure.SWAP_PSNR)).isLessThan(30);
  }

  @Test
  void whoeverDoesNothingEqualsTheTarget() {
    Scores scores = PaintedScores.scores(LAZY);
    for (Measure measure : Measure.of(Measure.Test.SWAP)) {
      assertThat(mean(scores, Entrant.OURS, measure))
          .as(measure.key())
          .isEqualTo(mean(scores, Entrant.TARGET, measure));
      assertThat(scores.duel(Entrant.TARGET, measure).orElseThrow().won()).isFalse();
    }
  }

  @Test
  void theTargetTakesNoPartInSelfReenactment() {
    Scores scores = PaintedScores.scores(PaintedScores.PERFECT);
    for (Measure measure : Measure.of(Measure.Test.SELF)) {
      assertThat(scores.figure(Entrant.TARGET, measure)).isEmpty();
      assertThat(scores.figure(Entrant.WARP, measure)).isPresent();
      assertThat(scores.figure(Entrant.ALIGNER, measure)).isPresent();
    }
  }

  @Test
  void theWitnessSeesEveryPersonInOrder() {
    List<Integer> seen = new ArrayList<>();
    Judges judges = new Judges(PaintedCast.landmarkDetector(), PaintedCast.embedder(), null);
    Scores scores =
        new Evaluation(
                new PaintedCast(1),
                new Films(PaintedScores.PERFECT),
                judges,
                new Evaluation.Settings(1, 9))
            .run((trial, films) -> seen.add(trial.source()));
    assertThat(seen).containsExactly(0, 1, 2);
    assertThat(scores.people()).isEqualTo(3);
    assertThat(scores.figure(Entrant.OURS, Measure.FLICKER)).as("one frame").isEmpty();
    assertThat(scores.figure(Entrant.OURS, Measure.INDEPENDENT_IDENTITY_MARGIN)).isEmpty();
  }

  @Test
  void withoutTruthOnlyIdentityIsMarked() {
    Trial known = new PaintedCast(2).swap(0, 1);
    Trial unknown =
        new Trial(
            0,
            1,
            known.photos(),
            known.targets(),
            List.of(),
            known.sourceGallery(),
            known.targetGallery());
    Judges judges = new Judges(PaintedCast.landmarkDetector(), PaintedCast.embedder(), null);
    var marks =
        new dev.headswap.eval.judge.Standard(unknown, judges, 9)
            .of(Measure.Test.SWAP, known.targets().stream().map(Sample::pixels).toList());
    assertThat(marks)
        .containsOnlyKeys(
            Measure.IDENTITY_TO_SOURCE, Measure.IDENTITY_TO_TARGET, Measure.IDENTITY_MARGIN);
  }
}
