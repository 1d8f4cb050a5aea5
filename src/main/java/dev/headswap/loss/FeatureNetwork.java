package dev.headswap.loss;

import ai.djl.ndarray.NDArray;
import java.util.List;

/**
 * A frozen network that looks at pictures: the phi of seed equations (2) and (6). Frozen means that
 * its weights stay; gradients pass through it to the pictures.
 */
public interface FeatureNetwork extends AutoCloseable {

  /** For logs and provenance, such as {@code vgg19 (file.pth)}. */
  String name();

  /**
   * What its layers see, from fine to coarse.
   *
   * @param pictures (N, 3, S, S) in [-1, 1], head crops
   */
  List<NDArray> features(NDArray pictures);

  /** Frees the weights, if they are its own. */
  @Override
  void close();
}
