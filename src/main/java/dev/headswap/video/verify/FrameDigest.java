package dev.headswap.video.verify;

import dev.headswap.video.Damage;
import dev.headswap.video.SourceSettings;
import dev.headswap.video.VideoFrame;
import dev.headswap.video.VideoInfo;
import dev.headswap.video.source.FfmpegSource;
import java.util.Arrays;

/**
 * The frames of a video, as far as they are compared: every one is decoded.
 *
 * @param seconds when each is shown, in the container's own time
 * @param end when the last one ends
 */
record FrameDigest(VideoInfo info, double[] seconds, double end, Damage damage) {

  static FrameDigest of(SourceSettings settings) {
    try (FfmpegSource source = FfmpegSource.open(settings)) {
      double base = source.info().timeBase().value();
      double[] seconds = new double[64];
      int count = 0;
      double end = 0;
      for (VideoFrame next = source.next(); next != null; next = source.next()) {
        try (VideoFrame frame = next) {
          if (count == seconds.length) {
            seconds = Arrays.copyOf(seconds, count * 2);
          }
          seconds[count++] = frame.pts() * base;
          end = (frame.pts() + frame.duration()) * base;
        }
      }
      return new FrameDigest(source.info(), Arrays.copyOf(seconds, count), end, source.damage());
    }
  }

  int count() {
    return seconds.length;
  }

  double first() {
    return seconds.length == 0 ? 0 : seconds[0];
  }
}
