package dev.headswap.model.blender.warp;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import dev.headswap.nn.Concat;
import java.util.List;
import java.util.function.Function;

/**
 * The colour references of a batch of pairs at the resolution of the features: I^HR and I^IR of
 * HeSer.
 *
 * <p>Ownership: the arrays belong to the manager of the pictures they were made from.
 */
public final class Exemplars {

  private final NDArray colors;
  private final NDArray head;
  private final NDArray ring;
  private final List<ExemplarWarp> headWarps;
  private final List<ExemplarWarp> ringWarps;

  /**
   * Warps a batch.
   *
   * @param headWarps one for each pair
   * @param ringWarps likewise
   * @param colors of the targets, (N, 3, h, w)
   * @param ownColors of the animated heads, (N, 3, h, w)
   */
  public Exemplars(
      List<ExemplarWarp> headWarps,
      List<ExemplarWarp> ringWarps,
      NDArray colors,
      NDArray ownColors) {
    this.headWarps = headWarps;
    this.ringWarps = ringWarps;
    this.colors = colors;
    head = warp(headWarps, colors, ownColors);
    ring = warp(ringWarps, colors, ownColors);
  }

  private static NDArray warp(List<ExemplarWarp> warps, NDArray colors, NDArray ownColors) {
    NDList warped = new NDList();
    for (int i = 0; i < warps.size(); i++) {
      warped.add(warps.get(i).forward(item(colors, i), item(ownColors, i)));
    }
    return Concat.rows(warped);
  }

  private static NDArray item(NDArray batch, int index) {
    return batch.get(index).expandDims(0);
  }

  /** The targets themselves: what comes back from the cycles should equal them, (N, 3, h, w). */
  public NDArray colors() {
    return colors;
  }

  /** The animated head in the target's colours, 0 elsewhere: (N, 3, h, w). */
  public NDArray head() {
    return head;
  }

  /** The hole around it filled with the target's surroundings, 0 elsewhere: (N, 3, h, w). */
  public NDArray ring() {
    return ring;
  }

  /** 1 where {@link #head()} has a colour, 0 elsewhere: (N, 1, h, w). */
  public NDArray headCovered() {
    return each(headWarps, ExemplarWarp::covered);
  }

  /** 1 where {@link #ring()} has a colour, 0 elsewhere: (N, 1, h, w). */
  public NDArray ringCovered() {
    return each(ringWarps, ExemplarWarp::covered);
  }

  /**
   * The targets' heads as they come back from {@link #head()}, for the cycle losses (8) and (9):
   * (N, 3, h, w).
   */
  public NDArray headBack() {
    return back(headWarps, head);
  }

  /** The targets' surroundings as they come back from {@link #ring()}: (N, 3, h, w). */
  public NDArray ringBack() {
    return back(ringWarps, ring);
  }

  private static NDArray back(List<ExemplarWarp> warps, NDArray exemplar) {
    NDList back = new NDList();
    for (int i = 0; i < warps.size(); i++) {
      back.add(warps.get(i).back(item(exemplar, i)));
    }
    return Concat.rows(back);
  }

  /** 1 where {@link #headBack()} has a counterpart, 0 elsewhere: (N, 1, h, w). */
  public NDArray headReached() {
    return each(headWarps, ExemplarWarp::reachedByBack);
  }

  /** 1 where {@link #ringBack()} has a counterpart, 0 elsewhere: (N, 1, h, w). */
  public NDArray ringReached() {
    return each(ringWarps, ExemplarWarp::reachedByBack);
  }

  private static NDArray each(List<ExemplarWarp> warps, Function<ExemplarWarp, NDArray> part) {
    return Concat.rows(new NDList(warps.stream().map(part).toList()));
  }
}
