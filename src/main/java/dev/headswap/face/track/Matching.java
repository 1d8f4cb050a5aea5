package dev.headswap.face.track;

import dev.headswap.face.Face;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who is who: gives the faces of a frame to people known, the most convincing pair first. A face in
 * the place where a person just was needs only not to be a stranger; anywhere else, or after a cut,
 * it must resemble. So two people who cross keep their names, and one who leaves and comes back
 * gets the old one.
 */
final class Matching {

  /** The overlap of boxes, over their union, that counts as the same place. */
  static final double SAME_PLACE = 0.25;

  /** Strangers stay below 0.30 on good pictures; two views of one person in motion above. */
  static final double NO_STRANGER = 0.25;

  /** From here on somebody is recognised wherever the face is (one person: 0.48 to 0.9). */
  static final double RECOGNISED = 0.42;

  /** What the place counts beside the resemblance. */
  private static final double PLACE_WEIGHT = 0.5;

  private Matching() {}

  private record Pair(Person person, Observation observation, double worth) {}

  /**
   * At most one face for each person, and the other way round.
   *
   * @param cut whether a new scene began, so that places say nothing
   */
  static Map<Observation, Person> match(
      List<Person> people, List<Observation> observations, boolean cut) {
    List<Pair> pairs = new ArrayList<>();
    for (Observation observation : observations) {
      Face face = observation.face();
      people.forEach(person -> consider(person, observation, face, cut, pairs));
    }
    pairs.sort(Comparator.comparingDouble(Pair::worth).reversed());
    return taken(pairs);
  }

  private static void consider(
      Person person, Observation observation, Face face, boolean cut, List<Pair> pairs) {
    boolean here = person.visible() && !cut;
    double overlap = here ? person.face().box().overlap(face.box()) : 0;
    double like = person.resemblance(observation.embedding());
    boolean stayed = overlap > SAME_PLACE && like > NO_STRANGER;
    if (stayed || like > RECOGNISED) {
      pairs.add(new Pair(person, observation, like + PLACE_WEIGHT * overlap));
    }
  }

  private static Map<Observation, Person> taken(List<Pair> pairs) {
    Map<Observation, Person> matched = new HashMap<>();
    Set<Person> busy = new HashSet<>();
    for (Pair pair : pairs) {
      if (!matched.containsKey(pair.observation()) && busy.add(pair.person())) {
        matched.put(pair.observation(), pair.person());
      }
    }
    return matched;
  }
}
