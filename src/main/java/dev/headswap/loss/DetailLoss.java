package dev.headswap.loss;

import ai.djl.ndarray.NDArray;
import dev.headswap.nn.Sampling;

/**
 * Mean difference of two pictures' detail, octave by octave: a Laplacian pyramid's
 * (arXiv:1707.05776, section 3). Not in the seed.
 *
 * <p>Beside {@link PixelLoss}, because that one is blind to detail wherever two pictures differ in
 * colour by more than the detail's contrast: its gradient is the sign of a difference, and a small
 * wave on a large difference never changes it. Each octave's difference has no mean, so its sign is
 * the wave's own.
 */
public final class DetailLoss {

  /** Side of the picture that is left when every octave is taken off: colour alone. */
  private static final int COARSEST = 8;

  /** How two pictures differ where pixels count differently. */
  @FunctionalInterface
  private interface Difference {

    NDArray of(NDArray made, NDArray real, NDArray weights);
  }

  private DetailLoss() {}

  /**
   * The sum over all octaves.
   *
   * @param made (N, C, S, S), S a power of two
   * @param real likewise
   * @param weights (N, 1, S, S), what each pixel counts: 0 or more, not all 0; only their
   *     proportions matter
   */
  public static NDArray of(NDArray made, NDArray real, NDArray weights) {
    return octaves(made.sub(real), weights, PixelLoss::of);
  }

  /**
   * The same of squares. Detail that nobody can foresee, such as strands of hair, leaves the other
   * without a gradient for whatever fainter wave is drawn in its place; squares draw it flat.
   */
  public static NDArray ofSquares(NDArray made, NDArray real, NDArray weights) {
    return octaves(made.sub(real), weights, PixelLoss::ofSquares);
  }

  private static NDArray octaves(NDArray difference, NDArray weights, Difference counted) {
    NDArray coarse = Sampling.halved(difference);
    NDArray finest = counted.of(difference, Sampling.smoothlyDoubled(coarse), weights);
    boolean last = coarse.getShape().get(2) <= COARSEST;
    return last ? finest : finest.add(octaves(coarse, Sampling.halved(weights), counted));
  }
}
