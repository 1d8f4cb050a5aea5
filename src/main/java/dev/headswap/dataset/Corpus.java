package dev.headswap.dataset;

import dev.headswap.frame.CropTemplate;
import java.util.List;

/** Clips of aligned crops. Safe for several threads at once; closing frees what it cached. */
public interface Corpus extends AutoCloseable {

  /** What to call it in messages: the folder or the data string. */
  String place();

  /** Where eyes and mouth lie in its crops, and their size. */
  CropTemplate template();

  /** What the numbers of {@link Sample#truth} are. */
  TruthLayout truth();

  /** All clips, in an order that does not change. */
  List<Clip> clips();

  /**
   * One frame of a clip.
   *
   * @param frame from 0
   * @throws DatasetException if it cannot be read
   */
  Sample sample(Clip clip, int frame);

  @Override
  void close();
}
