package dev.headswap.dataset.episode;

import dev.headswap.dataset.Sample;

/**
 * Draws one person's head as another holds it: an Aligner, and a parser that labels its drawing.
 */
@FunctionalInterface
public interface Reenactor {

  /**
   * The head of {@code source} in the pose and with the expression of {@code target}. Any thread
   * may call.
   *
   * @return pixels and labels as a swap would see them; landmarks and truth of the target, identity
   *     of the source
   */
  Sample reenact(Sample source, Sample target);
}
