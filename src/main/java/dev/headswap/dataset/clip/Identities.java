package dev.headswap.dataset.clip;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Numbers people in the order of their names. */
final class Identities {

  private final Map<String, Integer> numbers = new HashMap<>();

  static Identities of(List<StoredClip> clips) {
    Identities identities = new Identities();
    clips.stream()
        .map(clip -> clip.file().clip())
        .flatMap(head -> Stream.of(head.identity(), head.body()))
        .distinct()
        .sorted()
        .forEach(name -> identities.numbers.put(name, identities.numbers.size()));
    return identities;
  }

  int number(String name) {
    Integer number = numbers.get(name);
    if (number == null) {
      throw new IllegalArgumentException("nobody is called " + name);
    }
    return number;
  }
}
