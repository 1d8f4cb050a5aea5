package dev.headswap.dataset.rendered;

import dev.headswap.dataset.TruthLayout;
import dev.headswap.synth.Shot;
import dev.headswap.synth.head.Expression;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The names of the numbers of {@link Shot#truth()}. */
public final class SynthTruth {

  private SynthTruth() {}

  /** In their order. */
  public static TruthLayout layout() {
    List<String> names = new ArrayList<>(List.of("yaw", "pitch", "roll"));
    for (Expression.Action action : Expression.Action.values()) {
      names.add(action.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
    names.addAll(List.of("key-x", "key-y", "key-z"));
    for (String light : List.of("key", "sky", "ground")) {
      names.addAll(List.of(light + "-red", light + "-green", light + "-blue"));
    }
    return new TruthLayout(names);
  }
}
