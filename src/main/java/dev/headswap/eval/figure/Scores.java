package dev.headswap.eval.figure;

import dev.headswap.eval.entrant.Entrant;
import dev.headswap.eval.judge.Measure;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The marks of all entrants, person by person. One thread at a time. */
public final class Scores {

  private final List<Map<Entrant, Map<Measure, Double>>> people = new ArrayList<>();

  /** Adds one person's marks. */
  public void add(Map<Entrant, Map<Measure, Double>> marks) {
    people.add(marks);
  }

  /** How many people have marks. */
  public int people() {
    return people.size();
  }

  /** The figure of one entrant; empty where nobody has a mark. */
  public Optional<Estimate> figure(Entrant entrant, Measure measure) {
    double[] marks =
        people.stream()
            .flatMap(person -> mark(person, entrant, measure).stream())
            .mapToDouble(Double::doubleValue)
            .toArray();
    return marks.length == 0 ? Optional.empty() : Optional.of(Bootstrap.of(marks));
  }

  /** Ours against a rival; empty where nobody has marks of both. */
  public Optional<Duel> duel(Entrant rival, Measure measure) {
    double[] advantages =
        people.stream()
            .flatMap(person -> advantage(person, rival, measure).stream())
            .mapToDouble(Double::doubleValue)
            .toArray();
    return advantages.length == 0
        ? Optional.empty()
        : Optional.of(new Duel(Bootstrap.of(advantages)));
  }

  private static Optional<Double> advantage(
      Map<Entrant, Map<Measure, Double>> person, Entrant rival, Measure measure) {
    return mark(person, Entrant.OURS, measure)
        .flatMap(ours -> mark(person, rival, measure).map(than -> measure.advantage(ours, than)));
  }

  private static Optional<Double> mark(
      Map<Entrant, Map<Measure, Double>> person, Entrant entrant, Measure measure) {
    Map<Measure, Double> marks = person.getOrDefault(entrant, new EnumMap<>(Measure.class));
    return Optional.ofNullable(marks.get(measure));
  }
}
