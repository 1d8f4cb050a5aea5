package dev.headswap.face;

import dev.headswap.frame.Landmarks;
import dev.headswap.frame.RgbImage;

/** Says who a face belongs to. One call at a time; closing frees the network's memory. */
public interface IdentityEmbedder extends AutoCloseable {

  /** The direction that stands for the person whose landmarks these are. */
  Embedding embed(RgbImage frame, Landmarks landmarks);

  @Override
  void close();
}
