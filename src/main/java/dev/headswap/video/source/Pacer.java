package dev.headswap.video.source;

import dev.headswap.frame.Rational;
import dev.headswap.video.VideoFrame;
import dev.headswap.video.libav.Ratio;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Makes a constant frame rate: tick k shows the last frame whose time, rounded to ticks, is not
 * after k, as ffmpeg's {@code fps} filter does.
 */
final class Pacer implements AutoCloseable {

  private final Supplier<@Nullable VideoFrame> source;
  private final Rational sourceBase;
  private final Rational tick;
  private @Nullable VideoFrame current;
  private @Nullable VideoFrame following;
  private boolean started;
  private long now;
  private long count;

  /**
   * For a source of original frames.
   *
   * @param sourceBase the time base of those frames
   * @param tick the time base and the duration of the frames to give out
   */
  Pacer(Supplier<@Nullable VideoFrame> source, Rational sourceBase, Rational tick) {
    this.source = source;
    this.sourceBase = sourceBase;
    this.tick = tick;
  }

  @Nullable VideoFrame next(double startSeconds) {
    if (!started) {
      start();
    }
    while (following != null && ticks(following.pts()) <= now) {
      advance();
    }
    VideoFrame shown = current;
    if (shown == null || isOver(shown)) {
      return null;
    }
    return shown.at(count++, now++, 1, tick, startSeconds);
  }

  private void start() {
    started = true;
    current = source.get();
    following = current == null ? null : source.get();
    now = current == null ? 0 : ticks(current.pts());
  }

  private void advance() {
    if (current != null) {
      current.close();
    }
    current = following;
    following = source.get();
  }

  private boolean isOver(VideoFrame last) {
    return following == null && count > 0 && now >= ticks(last.pts() + last.duration());
  }

  private long ticks(long pts) {
    return Ratio.rescale(pts, sourceBase, tick);
  }

  @Override
  public void close() {
    if (current != null) {
      current.close();
    }
    if (following != null) {
      following.close();
    }
  }
}
