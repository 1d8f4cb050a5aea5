package dev.headswap.worker;

import dev.headswap.video.Damage;
import dev.headswap.video.FrameSource;
import dev.headswap.video.VideoFrame;
import dev.headswap.video.VideoInfo;
import org.jspecify.annotations.Nullable;

/**
 * A live source of which a frame is taken only when its head can be sent at once: whatever has to
 * wait waits in the source, where the oldest is dropped.
 *
 * <p>Ownership: owns neither.
 */
record PacedFrames(FrameSource source, FramesAway away) implements FrameSource {

  @Override
  public @Nullable VideoFrame next() {
    return away.awaitRoom() ? source.next() : null;
  }

  @Override
  public VideoInfo info() {
    return source.info();
  }

  @Override
  public Damage damage() {
    return source.damage();
  }

  @Override
  public void close() {}
}
