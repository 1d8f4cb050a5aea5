package dev.headswap.eval.study;

import dev.headswap.eval.entrant.Swapper;
import dev.headswap.eval.figure.Bootstrap;
import dev.headswap.eval.figure.Estimate;
import dev.headswap.eval.judge.People;
import dev.headswap.eval.metric.IdentitySimilarity;
import dev.headswap.eval.study.PhotoCurve.Point;
import dev.headswap.eval.trial.Cast;
import dev.headswap.eval.trial.Trial;
import dev.headswap.face.IdentityEmbedder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Swaps the same heads onto the same frames with more and more photos.
 *
 * <p>Ownership: cast and networks stay the caller's.
 */
public final class PhotoStudy {

  /** Frames of each person: neighbours tell little more than one. */
  private static final int FRAMES = 2;

  private final Cast cast;
  private final IdentityEmbedder judge;
  private final int people;

  /**
   * A study.
   *
   * @param people how many of the cast take part, from the first on
   */
  public PhotoStudy(Cast cast, IdentityEmbedder judge, int people) {
    this.cast = cast;
    this.judge = judge;
    this.people = Math.min(people, cast.people());
  }

  /**
   * The curve.
   *
   * @param counts rising numbers of photos, 1 to 32
   * @param tuned the swapper of a model fine-tuned to a person of the cast, where there is one
   */
  public PhotoCurve run(
      Swapper swapper, List<Integer> counts, IntFunction<Optional<Swapper>> tuned) {
    int most = counts.get(counts.size() - 1);
    List<List<IdentitySimilarity>> found = new ArrayList<>();
    List<Double> withTuning = new ArrayList<>();
    counts.forEach(count -> found.add(new ArrayList<>()));
    for (int person = 0; person < people; person++) {
      Trial trial = cast.swap(person, most).firstFrames(FRAMES);
      People both = new People(judge, trial);
      for (int i = 0; i < counts.size(); i++) {
        found.get(i).add(similarity(swapper, trial.showing(counts.get(i)), both));
      }
      tuned.apply(person).ifPresent(own -> withTuning.add(similarity(own, trial, both).toSource()));
    }
    return new PhotoCurve(points(counts, found), estimate(withTuning));
  }

  private static IdentitySimilarity similarity(Swapper swapper, Trial trial, People both) {
    return both.of(swapper.film(trial).swapped());
  }

  private static List<Point> points(List<Integer> counts, List<List<IdentitySimilarity>> found) {
    return IntStream.range(0, counts.size())
        .mapToObj(i -> point(counts.get(i), found.get(i)))
        .toList();
  }

  private static Point point(int photos, List<IdentitySimilarity> found) {
    return new Point(
        photos,
        Bootstrap.of(found.stream().mapToDouble(IdentitySimilarity::toSource).toArray()),
        Bootstrap.of(found.stream().mapToDouble(IdentitySimilarity::toTarget).toArray()));
  }

  private static @Nullable Estimate estimate(List<Double> values) {
    return values.isEmpty()
        ? null
        : Bootstrap.of(values.stream().mapToDouble(Double::doubleValue).toArray());
  }
}
