package dev.headswap.face;

import dev.headswap.frame.LabelMap;
import dev.headswap.frame.RgbImage;

/** Says what each pixel of a head crop shows. One call at a time; closing frees its memory. */
public interface HeadParser extends AutoCloseable {

  /**
   * The labels of an aligned crop of the template that this parser was made for.
   *
   * @return as large as the crop
   */
  LabelMap parse(RgbImage alignedCrop);

  @Override
  void close();
}
