package dev.headswap.train.aligner;

import ai.djl.ndarray.NDArray;
import dev.headswap.loss.DetailLoss;
import dev.headswap.loss.FeatureMatchingLoss;
import dev.headswap.loss.FeatureNetwork;
import dev.headswap.loss.IdentityFeatures;
import dev.headswap.loss.IdentityLoss;
import dev.headswap.loss.MaskLoss;
import dev.headswap.loss.PerceptualLoss;
import dev.headswap.loss.PixelLoss;
import dev.headswap.model.aligner.Drawing;
import dev.headswap.model.identity.IdentityNet;
import dev.headswap.nn.Sampling;
import dev.headswap.tensor.InferenceThreads;
import dev.headswap.train.Terms;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the picture alone is judged by: seed equations (1), (2) but for D_A, (3), and the mask.
 * Ownership: closes the networks it was given.
 */
public final class PictureLosses implements AutoCloseable {

  private final AlignerWeights weights;
  private final IdentityFeatures identity;
  private final @Nullable FeatureNetwork other;
  private final int size;

  /**
   * @param other a second network for (2), or null
   * @param size of the crops that both networks look at
   */
  public PictureLosses(
      AlignerWeights weights, IdentityFeatures identity, @Nullable FeatureNetwork other, int size) {
    this.weights = weights;
    this.identity = identity;
    this.other = other;
    this.size = size;
  }

  /** The frozen networks, for a reader. */
  public List<String> networks() {
    return other == null ? List.of(identity.name()) : List.of(identity.name(), other.name());
  }

  /**
   * Adds them.
   *
   * @param made what was drawn, at the size of the batch's truth
   */
  public void add(AlignerBatch batch, Drawing made, Terms terms) {
    NDArray pixels = made.pixels();
    pixelTerms(pixels, batch.truth(), batch.emphasis(), terms);
    NDArray mask = made.mask();
    if (mask != null) {
      terms.add("mask", weights.mask(), () -> MaskLoss.of(mask, batch.mask()));
    }
    if (weights.identity() > 0 || weights.identityFeatures() > 0) {
      identityTerms(enlarged(pixels), enlarged(batch.truth()), terms);
    }
    FeatureNetwork network = other;
    if (network != null) {
      terms.add(
          "other-features",
          weights.otherFeatures(),
          () -> PerceptualLoss.of(network, enlarged(pixels), enlarged(batch.truth())));
    }
  }

  private void pixelTerms(NDArray made, NDArray real, NDArray emphasis, Terms terms) {
    terms.add("pixel", weights.pixel(), () -> PixelLoss.of(made, real, emphasis));
    terms.add("detail", weights.detail(), () -> DetailLoss.of(made, real, emphasis));
    terms.add(
        "detail-squares",
        weights.detailSquares(),
        () -> DetailLoss.ofSquares(made, real, emphasis));
  }

  private void identityTerms(NDArray made, NDArray real, Terms terms) {
    IdentityNet.Seen ofMade = identity.see(made);
    IdentityNet.Seen ofReal = InferenceThreads.withoutGradients(() -> identity.see(real));
    terms.add(
        "identity-features",
        weights.identityFeatures(),
        () -> FeatureMatchingLoss.of(ofMade.stages(), ofReal.stages()));
    terms.add(
        "identity",
        weights.identity(),
        () -> IdentityLoss.of(ofMade.embedding(), ofReal.embedding()));
  }

  /** At the size that the frozen networks look at. */
  private NDArray enlarged(NDArray pictures) {
    return pictures.getShape().get(2) == size ? pictures : Sampling.resized(pictures, size, size);
  }

  @Override
  public void close() {
    identity.close();
    if (other != null) {
      other.close();
    }
  }
}
