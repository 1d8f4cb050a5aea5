package dev.headswap.eval.study;

import dev.headswap.dataset.Sample;
import dev.headswap.eval.figure.Bootstrap;
import dev.headswap.eval.judge.People;
import dev.headswap.eval.metric.IdentitySimilarity;
import dev.headswap.eval.trial.Cast;
import dev.headswap.eval.trial.Trial;
import dev.headswap.face.IdentityEmbedder;
import dev.headswap.frame.RgbImage;
import dev.headswap.model.aligner.Aligner;
import dev.headswap.model.aligner.SourceCode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Draws each person with the expression of its own frame, once with its own pose and once with the
 * pose of another.
 *
 * <p>Ownership: cast and networks stay the caller's.
 */
public final class LeakageStudy {

  private final Cast cast;
  private final IdentityEmbedder judge;
  private final Aligner aligner;

  public LeakageStudy(Cast cast, IdentityEmbedder judge, Aligner aligner) {
    this.cast = cast;
    this.judge = judge;
    this.aligner = aligner;
  }

  /** What one person's two drawings look like. */
  private record Pair(IdentitySimilarity donated, IdentitySimilarity own, double strangers) {}

  /**
   * The mean over people.
   *
   * @param people how many of the cast take part, from the first on
   * @param photos of each source
   */
  public Leakage run(int people, int photos) {
    List<Pair> pairs = new ArrayList<>();
    for (int person = 0; person < Math.min(people, cast.people()); person++) {
      pairs.add(pair(cast.swap(person, photos), cast.self(person, photos)));
    }
    return new Leakage(
        Bootstrap.of(values(pairs, pair -> pair.donated().toSource())),
        Bootstrap.of(values(pairs, pair -> pair.donated().toTarget())),
        Bootstrap.of(values(pairs, pair -> pair.own().toSource())),
        Bootstrap.of(values(pairs, pair -> pair.own().toTarget())),
        Bootstrap.of(values(pairs, Pair::strangers)));
  }

  private static double[] values(List<Pair> pairs, ToDoubleFunction<Pair> value) {
    return pairs.stream().mapToDouble(value).toArray();
  }

  private Pair pair(Trial swap, Trial self) {
    SourceCode code = aligner.encode(swap.photos().stream().map(Sample::pixels).toList());
    RgbImage expression = self.targets().get(0).pixels();
    RgbImage pose = swap.targets().get(0).pixels();
    RgbImage donated = aligner.reenact(code, pose, expression).pixels();
    RgbImage own = aligner.reenact(code, expression, expression).pixels();
    People people = new People(judge, swap);
    return new Pair(
        people.of(List.of(donated)), people.of(List.of(own), self.targets()), people.alike());
  }
}
