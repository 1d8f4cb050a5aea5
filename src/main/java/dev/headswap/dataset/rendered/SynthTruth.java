package dev.headswap.dataset.rendered;

import dev.headswap.dataset.TruthLayout;
import dev.headswap.synth.Shot;
import dev.headswap.synth.head.Expression;
import dev.headswap.synth.head.Identity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What is known of a rendered frame: the numbers of {@link Shot#truth()}, then the looks. */
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
    names.addAll(Looks.names());
    return new TruthLayout(names);
  }

  /** The numbers of a picture of somebody. */
  static float[] of(Shot shot, Identity identity) {
    float[] moment = shot.truth();
    List<Float> looks = Looks.of(identity);
    float[] all = Arrays.copyOf(moment, moment.length + looks.size());
    for (int i = 0; i < looks.size(); i++) {
      all[moment.length + i] = looks.get(i);
    }
    return all;
  }
}
