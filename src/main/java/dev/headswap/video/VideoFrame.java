package dev.headswap.video;

import static org.bytedeco.ffmpeg.avutil.AVFrame.AV_FRAME_FLAG_KEY;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_clone;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_make_writable;

import dev.headswap.frame.Patch;
import dev.headswap.frame.Rational;
import dev.headswap.frame.RgbImage;
import dev.headswap.video.libav.AvException;
import dev.headswap.video.pixel.Picture;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.jspecify.annotations.Nullable;

/**
 * One decoded frame with the samples as they were stored. Owns native memory: whoever holds it
 * closes it, once or more often. It may go from thread to thread but is for one at a time.
 */
public final class VideoFrame implements AutoCloseable {

  private final long index;
  private final double seconds;
  private final Picture picture;
  private final long receivedNanos;
  private @Nullable AVFrame samples;
  private @Nullable RgbImage rgb;
  private boolean pasted;

  /**
   * Takes over a native frame whose pts and duration are set.
   *
   * @param index 0 for the first frame of the source
   * @param seconds from the beginning of the source's timeline
   * @param samples becomes this frame's
   */
  public VideoFrame(long index, double seconds, Picture picture, AVFrame samples) {
    this(index, seconds, picture, samples, 0);
  }

  /**
   * As above, for a frame of a live source.
   *
   * @param receivedNanos when it came, on the clock of {@link System#nanoTime()}
   */
  public VideoFrame(
      long index, double seconds, Picture picture, AVFrame samples, long receivedNanos) {
    this.index = index;
    this.seconds = seconds;
    this.picture = picture;
    this.samples = samples;
    this.receivedNanos = receivedNanos;
  }

  /** The number of this frame in its source, from 0. */
  public long index() {
    return index;
  }

  /** When it is shown, in the time base of its source. */
  public long pts() {
    return samples().pts();
  }

  /** How long it is shown, in the time base of its source. */
  public long duration() {
    return samples().duration();
  }

  /** When it is shown, in seconds from the beginning of the source's timeline. */
  public double seconds() {
    return seconds;
  }

  /** When it came in, on the clock of {@link System#nanoTime()}; 0 if its source is not live. */
  public long receivedNanos() {
    return receivedNanos;
  }

  /** Whether it was decoded without others. */
  public boolean keyFrame() {
    return (samples().flags() & AV_FRAME_FLAG_KEY) != 0;
  }

  /** Whether anything was pasted into it. */
  public boolean pasted() {
    return pasted;
  }

  /** As shown: upright, square pixels, full-range RGB by the video's own matrix. */
  public RgbImage rgb() {
    RgbImage cached = rgb;
    if (cached == null) {
      cached = picture.read(samples());
      rgb = cached;
    }
    return cached;
  }

  /**
   * Blends new pixels into the stored samples, at their own depth and chroma resolution.
   *
   * @param patch in the pixels of {@link #rgb()}; what lies outside the frame is cut off
   */
  public void paste(Patch patch) {
    AvException.check(av_frame_make_writable(samples()), "frame");
    picture.write(samples(), patch);
    rgb = null;
    pasted = true;
  }

  /**
   * The same samples at another time, as where a frame is repeated.
   *
   * @param timelineStart the time, in seconds, at which the source's timeline begins
   */
  public VideoFrame at(
      long newIndex, long pts, long duration, Rational timeBase, double timelineStart) {
    AVFrame copy = av_frame_clone(samples());
    if (copy == null) {
      throw new AvException("frame", -12);
    }
    copy.pts(pts).duration(duration);
    return new VideoFrame(
        newIndex, pts * timeBase.value() - timelineStart, picture, copy, receivedNanos);
  }

  /** The native frame, which stays this frame's; for the rooms of video alone. */
  public AVFrame samples() {
    if (samples == null) {
      throw new IllegalStateException("an open frame required but frame " + index + " is closed");
    }
    return samples;
  }

  @Override
  public void close() {
    if (samples != null) {
      av_frame_free(samples);
      samples = null;
      rgb = null;
    }
  }
}
