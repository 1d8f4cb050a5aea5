package dev.headswap.face.network;

import dev.headswap.face.registry.NetworkInput;
import dev.headswap.frame.RgbImage;
import java.util.List;

/** A network that takes one picture. One call at a time; closing frees its memory. */
public interface Network extends AutoCloseable {

  /** What it takes. */
  NetworkInput input();

  /**
   * Runs it on a picture of exactly the size of {@link #input()}.
   *
   * @return the values of each output, in the order of the registry's entry
   */
  List<float[]> run(RgbImage picture);

  @Override
  void close();
}
