package dev.headswap.dataset;

import java.util.List;
import java.util.Set;

/**
 * What the numbers of {@link Sample#truth} are, and what becomes of them in a mirror.
 *
 * @param names such as {@code yaw}, {@code smile-left}, {@code key-x}; those that end in {@code
 *     -left} have a twin in {@code -right}; those of the person, which begin with {@code looks-},
 *     come last
 */
public record TruthLayout(List<String> names) {

  /** For corpora that know none. */
  public static final TruthLayout NONE = new TruthLayout(List.of());

  /** Numbers that point to the left or to the right of the picture. */
  private static final Set<String> SIDEWAYS = Set.of("yaw", "roll", "gaze-x", "key-x");

  private static final String LOOKS = "looks-";

  public TruthLayout {
    names = List.copyOf(names);
  }

  /** How many numbers, the first, are of the moment: pose, expression and light. */
  public int ofMoment() {
    return names.size() - ofPerson();
  }

  /** How many numbers, the last, are of the person. */
  public int ofPerson() {
    return (int) names.stream().filter(name -> name.startsWith(LOOKS)).count();
  }

  /** The numbers of the mirrored picture. */
  public float[] mirrored(float[] truth) {
    float[] mirrored = new float[truth.length];
    for (int i = 0; i < truth.length; i++) {
      float value = truth[twin(i)];
      mirrored[i] = SIDEWAYS.contains(names.get(i)) ? -value : value;
    }
    return mirrored;
  }

  private int twin(int i) {
    String name = names.get(i);
    if (name.endsWith("-left")) {
      return names.indexOf(name.replace("-left", "-right"));
    }
    return name.endsWith("-right") ? names.indexOf(name.replace("-right", "-left")) : i;
  }
}
