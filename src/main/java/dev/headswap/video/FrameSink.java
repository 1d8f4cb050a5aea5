package dev.headswap.video;

/**
 * Takes frames in order and makes an output of them. For one thread at a time. Closing without
 * {@link #finish()} leaves nothing under the final name.
 */
public interface FrameSink extends AutoCloseable {

  /**
   * Takes one frame, which stays the caller's to close.
   *
   * @throws VideoException if the output cannot be written
   */
  void write(VideoFrame frame);

  /** How many frames are already in the output, as on going on with an interrupted job. */
  default long finishedFrames() {
    return 0;
  }

  /** Makes what was written last beyond an interruption; writing may go on. */
  default void drain() {}

  /** Completes the output under its final name. */
  SinkReport finish();

  /** Gives the output up: nothing remains, not even what a later run could go on with. */
  default void discard() {
    close();
  }

  @Override
  void close();
}
