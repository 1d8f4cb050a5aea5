package dev.headswap.dataset.rendered;

import dev.headswap.synth.hair.BeardKind;
import dev.headswap.synth.hair.HairKind;
import dev.headswap.synth.head.Identity;
import dev.headswap.synth.head.Trait;
import dev.headswap.synth.wear.GlassesKind;
import dev.headswap.synth.wear.HatKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Who a procedural person is, as numbers: the traits in standard deviations, then 0 or 1 for each
 * kind of hair, beard, glasses and hat, and for earrings.
 */
final class Looks {

  private Looks() {}

  /** The names of the numbers. */
  static List<String> names() {
    List<String> names = new ArrayList<>();
    names(names, "", Trait.values());
    names(names, "hair-", HairKind.values());
    names(names, "beard-", BeardKind.values());
    names(names, "glasses-", GlassesKind.values());
    names(names, "hat-", HatKind.values());
    names.add("looks-earrings");
    return names;
  }

  private static void names(List<String> names, String group, Enum<?>[] kinds) {
    for (Enum<?> kind : kinds) {
      names.add("looks-" + group + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
  }

  /** The numbers of a person. */
  static List<Float> of(Identity identity) {
    List<Float> values = new ArrayList<>();
    for (Trait trait : Trait.values()) {
      values.add((float) identity.get(trait));
    }
    oneOf(values, identity.hair(), HairKind.values());
    oneOf(values, identity.beard(), BeardKind.values());
    oneOf(values, identity.glasses(), GlassesKind.values());
    oneOf(values, identity.hat(), HatKind.values());
    values.add(identity.earrings() ? 1f : 0f);
    return values;
  }

  private static void oneOf(List<Float> values, Enum<?> kind, Enum<?>[] kinds) {
    for (Enum<?> each : kinds) {
      values.add(each == kind ? 1f : 0f);
    }
  }
}
