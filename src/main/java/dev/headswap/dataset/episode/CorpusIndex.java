package dev.headswap.dataset.episode;

import dev.headswap.dataset.Clip;
import dev.headswap.dataset.Corpus;
import dev.headswap.dataset.DatasetException;
import dev.headswap.dataset.augment.Chance;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Who is in a corpus, who performs the same, and who swapped heads with whom. */
final class CorpusIndex {

  private final List<Person> people;
  private final Map<String, List<Clip>> performances = new HashMap<>();
  private final List<Clip> swaps = new ArrayList<>();

  CorpusIndex(Corpus corpus) {
    Map<Integer, Person> byIdentity = new TreeMap<>();
    for (Clip clip : corpus.clips()) {
      if (clip.own()) {
        byIdentity.computeIfAbsent(clip.identity(), Person::new).add(clip);
        performances.computeIfAbsent(clip.performance(), p -> new ArrayList<>()).add(clip);
      } else {
        swaps.add(clip);
      }
    }
    people = List.copyOf(byIdentity.values());
  }

  /**
   * Refuses a corpus in which somebody has too few frames.
   *
   * @param place what to call the corpus
   * @param remedy what can be done about it
   */
  void expectFrames(String place, int least, String remedy) {
    for (Person person : people) {
      if (person.frames() < least) {
        throw new DatasetException(
            place,
            "identity %d has %d frames, at least %d required; %s"
                .formatted(person.identity(), person.frames(), least, remedy));
      }
    }
  }

  /** Refuses a corpus of fewer people than somebody needs. */
  void expectPeople(String place, int least) {
    if (people.size() < least) {
      throw new DatasetException(
          place, "%d people, at least %d required".formatted(people.size(), least));
    }
  }

  /** Refuses a corpus in which nobody performs the same as somebody else. */
  void expectTwins(String place) {
    if (performances.values().stream().allMatch(clips -> clips.size() < 2)) {
      throw new DatasetException(
          place,
          "no performance is played by two people, but dataset.cross-driving is above 0;"
              + " make the data with 'headswap synth --twins' or set it to 0");
    }
  }

  /** Refuses a corpus without true swaps. */
  void expectSwaps(String place) {
    if (swaps.isEmpty()) {
      throw new DatasetException(
          place,
          "no true swaps, but dataset.true-swap is above 0;"
              + " make the data with 'headswap synth --twins' or set it to 0");
    }
  }

  /** Each as likely as any other. */
  Person person(Chance chance) {
    return chance.pick(people);
  }

  /** The person of a number; who asks knows that there is one. */
  Person person(int identity) {
    return people.stream().filter(p -> p.identity() == identity).findFirst().orElseThrow();
  }

  /** Somebody else; there must be two. */
  Person personBesides(int identity, Chance chance) {
    Person other = person(chance);
    while (other.identity() == identity) {
      other = person(chance);
    }
    return other;
  }

  /** Others who perform the same on their own bodies. */
  List<Clip> twins(Clip clip) {
    return performances.getOrDefault(clip.performance(), List.of()).stream()
        .filter(other -> other.identity() != clip.identity())
        .toList();
  }

  /** A frame of a true swap. */
  FrameRef swap(Chance chance) {
    Clip clip = chance.pick(swaps);
    return new FrameRef(clip, chance.integer(0, clip.frames() - 1));
  }

  /** What somebody does in a performance on the own body. */
  Clip own(int identity, String performance) {
    return performances.getOrDefault(performance, List.of()).stream()
        .filter(clip -> clip.identity() == identity)
        .findFirst()
        .orElseThrow(
            () ->
                new DatasetException(
                    "performance " + performance,
                    "identity %d is missing; make the data again".formatted(identity)));
  }
}
