package dev.headswap.pipeline;

import dev.headswap.frame.HeadCrop;

/** What the infer stage does with one head. Called by one thread at a time. */
public interface HeadSwapper extends AutoCloseable {

  /** The source's head in place of the one in the crop. */
  SwappedHead swap(HeadCrop target);

  @Override
  void close();
}
