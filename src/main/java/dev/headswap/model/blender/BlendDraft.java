package dev.headswap.model.blender;

import ai.djl.ndarray.NDArray;
import dev.headswap.model.blender.warp.Exemplars;
import dev.headswap.nn.Sampling;
import dev.headswap.tensor.Constant;

/**
 * A picture from the colour references alone, which the U-Net corrects: the gray head shifted, cell
 * by cell, to the colours of its reference; the hole around it in the colours of its own; the rest
 * as it is. So whatever detail the animated head has reaches the result without a network that must
 * learn to copy it (docs/decisions.md).
 *
 * <p>Between the middles of cells all goes over smoothly, and cells count by how much of them is
 * head (or hole), so that no edge of one colours the other.
 */
final class BlendDraft {

  /** Where less than this of a cell is known, nothing is; a cell's corner at an edge has more. */
  private static final double LEAST = 1e-3;

  private final Exemplars exemplars;
  private final BlendInput input;
  private final int stride;

  /**
   * @param stride side of a reference's cell in pixels
   */
  BlendDraft(Exemplars exemplars, BlendInput input, int stride) {
    this.exemplars = exemplars;
    this.input = input;
    this.stride = stride;
  }

  /** (N, 3, H, W), in the manager of the input; may leave [-1, 1] a little. */
  NDArray picture() {
    return head().add(ring()).add(input.kept());
  }

  private NDArray head() {
    NDArray known = cells(input.head()).mul(exemplars.headCovered());
    NDArray gray = cells(input.gray()).mul(exemplars.headCovered());
    NDArray shift = spread(known.mul(exemplars.head()).sub(gray), known);
    return input.head().mul(shift).add(input.gray());
  }

  /** What is kept counts too: colours go over into the picture around, and no edge stands there. */
  private NDArray ring() {
    NDArray known = cells(input.ring()).mul(exemplars.ringCovered());
    NDArray kept = cells(input.head().add(input.ring()).neg().add(1));
    NDArray colors = known.mul(exemplars.ring()).add(cells(input.kept()));
    return input.ring().mul(spread(colors, known.add(kept)));
  }

  private NDArray cells(NDArray plane) {
    return Sampling.averagePool(plane, stride);
  }

  /** The mean of the cells around each pixel, of which each counts as its weight says. */
  private NDArray spread(NDArray weighted, NDArray weights) {
    return enlarged(weighted).div(Constant.atLeast(enlarged(weights), LEAST));
  }

  private NDArray enlarged(NDArray cells) {
    return Sampling.resized(
        cells, cells.getShape().get(2) * stride, cells.getShape().get(3) * stride);
  }
}
