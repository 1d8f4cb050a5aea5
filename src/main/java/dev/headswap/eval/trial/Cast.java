package dev.headswap.eval.trial;

import dev.headswap.frame.CropTemplate;

/**
 * The people to evaluate on, and what each is shown in. Pure: the same arguments give the same
 * trial. Safe for several threads at once; closing frees what it cached.
 */
public interface Cast extends AutoCloseable {

  /** Where eyes and mouth lie in its crops, and their size. */
  CropTemplate template();

  /** How many, at least two. */
  int people();

  /**
   * The head of one person on another.
   *
   * @param source from 0
   * @param photos how many of the source, 1 to 32; fewer are the first of more
   */
  Trial swap(int source, int photos);

  /**
   * One person driven by frames of its own, which are not among the photos.
   *
   * @param person from 0
   * @param photos as in {@link #swap}
   */
  Trial self(int person, int photos);

  @Override
  void close();
}
