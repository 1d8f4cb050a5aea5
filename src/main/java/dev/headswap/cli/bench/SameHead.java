package dev.headswap.cli.bench;

import dev.headswap.frame.HeadCrop;
import dev.headswap.frame.Mask;
import dev.headswap.pipeline.HeadSwapper;
import dev.headswap.pipeline.SwappedHead;

/** Gives every head back as it was. */
final class SameHead implements HeadSwapper {

  @Override
  public SwappedHead swap(HeadCrop target) {
    int size = target.pixels().width();
    return new SwappedHead(target.pixels(), Mask.uniform(size, size, 1), target.frameToCrop());
  }

  @Override
  public void close() {}
}
