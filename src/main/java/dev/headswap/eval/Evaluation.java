package dev.headswap.eval;

import dev.headswap.eval.entrant.Entrant;
import dev.headswap.eval.entrant.Films;
import dev.headswap.eval.figure.Scores;
import dev.headswap.eval.judge.Judges;
import dev.headswap.eval.judge.Measure;
import dev.headswap.eval.judge.Standard;
import dev.headswap.eval.trial.Cast;
import dev.headswap.eval.trial.Trial;
import dev.headswap.frame.RgbImage;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Every person of a cast once as source on another, and once driven by itself; all entrants on the
 * same frames.
 *
 * <p>Ownership: cast and networks stay the caller's.
 */
public final class Evaluation {

  private final Cast cast;
  private final Films films;
  private final Judges judges;
  private final Settings settings;

  /**
   * How to evaluate.
   *
   * @param sources photos shown of each source, 1 to 32
   * @param dilation side of the window by which the head region grows, in pixels, odd
   */
  public record Settings(int sources, int dilation) {}

  /** Is told of each person that is done. */
  public interface Witness {

    /** What was shown, and what each entrant made of it. */
    void seen(Trial swap, Map<Entrant, List<RgbImage>> films);
  }

  public Evaluation(Cast cast, Films films, Judges judges, Settings settings) {
    this.cast = cast;
    this.films = films;
    this.judges = judges;
    this.settings = settings;
  }

  /** The marks of everybody; calls the witness once for each person, in order. */
  public Scores run(Witness witness) {
    Scores scores = new Scores();
    try (Rehearsal<Trial[]> trials = new Rehearsal<>(cast.people(), this::trials)) {
      for (int person = 0; person < cast.people(); person++) {
        Trial[] pair = trials.next();
        Marking swap = marking(Measure.Test.SWAP, pair[0]);
        Marking self = marking(Measure.Test.SELF, pair[1]);
        Map<Entrant, Map<Measure, Double>> marks = new EnumMap<>(Entrant.class);
        swap.films().keySet().forEach(e -> marks.put(e, marks(e, swap, self)));
        scores.add(marks);
        witness.seen(pair[0], swap.films());
      }
    }
    return scores;
  }

  private Trial[] trials(int person) {
    return new Trial[] {
      cast.swap(person, settings.sources()), cast.self(person, settings.sources())
    };
  }

  /** In a self-reenactment the target as it is would be the answer itself: it takes no part. */
  private Map<Measure, Double> marks(Entrant entrant, Marking swap, Marking self) {
    Map<Measure, Double> marks = new EnumMap<>(Measure.class);
    marks.putAll(swap.of(entrant));
    if (entrant != Entrant.TARGET) {
      marks.putAll(self.of(entrant));
    }
    return marks;
  }

  /** A trial's films and what they are held against. */
  private record Marking(Measure.Test test, Standard standard, Map<Entrant, List<RgbImage>> films) {
    Map<Measure, Double> of(Entrant entrant) {
      return standard.of(test, films.getOrDefault(entrant, List.of()));
    }
  }

  private Marking marking(Measure.Test test, Trial trial) {
    return new Marking(test, new Standard(trial, judges, settings.dilation()), films.of(trial));
  }
}
