package dev.headswap.model.blender;

import dev.headswap.frame.LabelMap;
import dev.headswap.frame.Mask;
import dev.headswap.model.blender.region.CellBox;
import dev.headswap.model.blender.region.Correspondence;
import dev.headswap.model.blender.region.HeadMasks;
import dev.headswap.model.blender.region.Presence;
import dev.headswap.model.blender.region.RegionGrid;
import java.util.ArrayList;
import java.util.List;

/**
 * What the label maps of one pair of heads say about their blend; plain values.
 *
 * @param masks at the size of the crop
 * @param head which target cells colour which cells of the animated head
 * @param ring which surroundings of the target's head fill which holes
 */
public record BlendScene(HeadMasks masks, Correspondence head, Correspondence ring) {

  /** Few sizes, so that the engine plans its convolutions seldom. */
  private static final int BOX_STEP = 8;

  /** The scene of two label maps as large as the crop. */
  public static BlendScene of(
      LabelMap animated, LabelMap target, BlendOptions options, BlenderConfig config) {
    return of(HeadMasks.of(animated, target, config.dilation()), animated, target, options, config);
  }

  /** As before, with random strokes that enlarge what is repainted, for training. */
  public static BlendScene of(
      LabelMap animated,
      LabelMap target,
      Mask strokes,
      BlendOptions options,
      BlenderConfig config) {
    HeadMasks masks = HeadMasks.of(animated, target, strokes, config.dilation());
    return of(masks, animated, target, options, config);
  }

  /** The part of a feature map in which all that is compared lies, with a margin. */
  CellBox box(int side, int margin) {
    List<int[]> cells = new ArrayList<>();
    for (Correspondence pairs : List.of(head, ring)) {
      pairs.matches().forEach(match -> cells.add(match.animated()));
      pairs.matches().forEach(match -> cells.add(match.target()));
    }
    return CellBox.around(cells, side, margin, BOX_STEP);
  }

  private static BlendScene of(
      HeadMasks masks,
      LabelMap animated,
      LabelMap target,
      BlendOptions options,
      BlenderConfig config) {
    RegionGrid to = RegionGrid.of(animated, config.stride());
    RegionGrid from = RegionGrid.of(target, config.stride());
    Presence presence = new Presence(target, config.eyesApart());
    return new BlendScene(
        masks,
        Correspondence.ofHeads(to, from, presence, options.hairColor()),
        Correspondence.ofRings(to, from, masks));
  }
}
