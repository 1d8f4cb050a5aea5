package dev.headswap.eval;

import dev.headswap.dataset.Sample;
import dev.headswap.eval.entrant.Films;
import dev.headswap.eval.entrant.SwapFilm;
import dev.headswap.eval.entrant.Swapper;
import dev.headswap.eval.figure.Scores;
import dev.headswap.eval.judge.Judges;

/** Evaluations of people made of discs by judges who never err. */
public final class PaintedScores {

  /** Draws the truth; its Aligner draws the source in its own tone. */
  public static final Swapper PERFECT =
      trial ->
          new SwapFilm(
              trial.truths().stream()
                  .map(s -> PaintedCast.head(s.identity(), 3, 0).pixels())
                  .toList(),
              trial.truths().stream().map(Sample::labels).toList(),
              trial.truths().stream().map(Sample::pixels).toList());

  private PaintedScores() {}

  /** Figures of painted people. */
  public static Scores scores(Swapper swapper) {
    Judges judges =
        new Judges(PaintedCast.landmarkDetector(), PaintedCast.embedder(), PaintedCast.embedder());
    Evaluation.Settings settings = new Evaluation.Settings(2, 9);
    return new Evaluation(new PaintedCast(3), new Films(swapper), judges, settings)
        .run((trial, films) -> {});
  }
}
