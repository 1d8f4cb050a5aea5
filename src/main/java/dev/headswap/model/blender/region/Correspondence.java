package dev.headswap.model.blender.region;

import dev.headswap.frame.Label;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which cells of the target's feature map colour which cells of the animated head's.
 *
 * @param matches pairs of regions; no cell of the animated head is in two of them
 * @param copied cells of the animated head that keep the source's colour
 */
public record Correspondence(List<Match> matches, int[] copied) {

  private static final Set<Label> HAIRY = EnumSet.of(Label.HAIR, Label.LEFT_BROW, Label.RIGHT_BROW);

  /**
   * One region of the animated head and where it takes its colours from.
   *
   * @param animated its cells, at least one
   * @param target the cells to take from, at least one
   * @param own whether the target shows this very region, so that the way back exists, too
   */
  public record Match(int[] animated, int[] target, boolean own) {}

  /** The regions of two heads (heser-spec 5.3). */
  public static Correspondence ofHeads(
      RegionGrid animated, RegionGrid target, Presence presence, HairColor hairColor) {
    List<Match> matches = new ArrayList<>();
    Set<Label> copied = EnumSet.noneOf(Label.class);
    for (Label region : animated.headLabels()) {
      int[] cells = animated.cells(region);
      donors(region, target, presence, hairColor)
          .ifPresentOrElse(
              donors -> matches.add(match(cells, target, donors, region)),
              () -> copied.add(region));
    }
    return new Correspondence(matches, animated.cells(copied));
  }

  /** What is to be inpainted around the animated head, from the surroundings of the target's. */
  public static Correspondence ofRings(RegionGrid animated, RegionGrid target, HeadMasks masks) {
    int[] holes = animated.cellsTouchedBy(masks.animatedRing());
    int[] surroundings = target.cellsCoveredBy(masks.targetRing());
    boolean none = holes.length == 0 || surroundings.length == 0;
    List<Match> matches = none ? List.of() : List.of(new Match(holes, surroundings, true));
    return new Correspondence(matches, new int[0]);
  }

  private static Optional<Set<Label>> donors(
      Label region, RegionGrid target, Presence presence, HairColor hairColor) {
    if (hairColor == HairColor.SOURCE && HAIRY.contains(region)) {
      return Optional.empty();
    }
    return RegionFallback.chain(region).stream()
        .filter(presence::shows)
        .filter(labels -> target.cells(labels).length > 0)
        .findFirst();
  }

  private static Match match(int[] cells, RegionGrid target, Set<Label> donors, Label region) {
    return new Match(cells, target.cells(donors), donors.equals(EnumSet.of(region)));
  }
}
