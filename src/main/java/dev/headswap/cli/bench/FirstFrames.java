package dev.headswap.cli.bench;

import dev.headswap.video.Damage;
import dev.headswap.video.FrameSource;
import dev.headswap.video.VideoFrame;
import dev.headswap.video.VideoInfo;
import org.jspecify.annotations.Nullable;

/** The beginning of a source. Ownership: owns it. */
final class FirstFrames implements FrameSource {

  private final FrameSource source;
  private final long count;
  private long given;

  FirstFrames(FrameSource source, long count) {
    this.source = source;
    this.count = count;
  }

  @Override
  public VideoInfo info() {
    return source.info();
  }

  @Override
  public @Nullable VideoFrame next() {
    return given++ < count ? source.next() : null;
  }

  @Override
  public Damage damage() {
    return source.damage();
  }

  @Override
  public void close() {
    source.close();
  }
}
