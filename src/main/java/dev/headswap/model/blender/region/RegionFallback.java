package dev.headswap.model.blender.region;

import static dev.headswap.frame.Label.*;

import dev.headswap.frame.Label;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where a region of the animated head takes its colours from when the target does not show that
 * region: its mirrored twin, its group (eyes, brows, lips, ears), its kin (nose and ears from skin,
 * brows from hair and hair from brows). Whatever has none of these keeps the source's colour. HeSer
 * itself leaves such parts uncoloured (heser-spec 5.3).
 */
final class RegionFallback {

  private static final Map<Label, Label> TWINS = new EnumMap<>(Label.class);
  private static final Map<Label, Label> KIN = new EnumMap<>(Label.class);
  private static final List<Set<Label>> GROUPS =
      List.of(
          EnumSet.of(LEFT_EYE, RIGHT_EYE),
          EnumSet.of(LEFT_BROW, RIGHT_BROW),
          EnumSet.of(LEFT_EAR, RIGHT_EAR),
          EnumSet.of(UPPER_LIP, LOWER_LIP));

  static {
    twins(LEFT_EYE, RIGHT_EYE);
    twins(LEFT_BROW, RIGHT_BROW);
    twins(LEFT_EAR, RIGHT_EAR);
    for (Label likeSkin : List.of(NOSE, LEFT_EAR, RIGHT_EAR)) {
      KIN.put(likeSkin, SKIN);
    }
    KIN.put(LEFT_BROW, HAIR);
    KIN.put(RIGHT_BROW, HAIR);
  }

  private RegionFallback() {}

  /** The sets of target labels to look at, best first, for one label of the animated head. */
  static List<Set<Label>> chain(Label region) {
    List<Set<Label>> chain = new ArrayList<>();
    chain.add(EnumSet.of(region));
    if (TWINS.containsKey(region)) {
      chain.add(EnumSet.of(TWINS.get(region)));
    }
    GROUPS.stream().filter(group -> group.contains(region)).forEach(chain::add);
    if (KIN.containsKey(region)) {
      chain.add(EnumSet.of(KIN.get(region)));
    }
    if (region == HAIR) {
      chain.add(EnumSet.of(LEFT_BROW, RIGHT_BROW));
    }
    return chain;
  }

  private static void twins(Label left, Label right) {
    TWINS.put(left, right);
    TWINS.put(right, left);
  }
}
