package dev.headswap.video;

import org.jspecify.annotations.Nullable;

/** Frames of a video in the order in which they are shown. For one thread at a time. */
public interface FrameSource extends AutoCloseable {

  /** What is known before reading. */
  VideoInfo info();

  /**
   * The next frame, which the caller closes; null at the end.
   *
   * @throws VideoException if the source cannot be read on
   */
  @Nullable VideoFrame next();

  /** What was wrong with the source up to here; complete after {@link #next()} gave null. */
  Damage damage();

  /** Leaves out up to {@code count} frames, as on going on with an interrupted job. */
  default void skip(long count) {
    for (long i = 0; i < count; i++) {
      try (VideoFrame frame = next()) {
        if (frame == null) {
          return;
        }
      }
    }
  }

  @Override
  void close();
}
