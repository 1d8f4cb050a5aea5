package dev.headswap.video;

import dev.headswap.video.source.FfmpegSource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** When the frames of a file are shown, for tests. */
public final class FrameTimes {

  private FrameTimes() {}

  /** In seconds, in the order of the file. */
  public static List<Double> of(Path file) {
    List<Double> times = new ArrayList<>();
    try (FfmpegSource source = FfmpegSource.open(SourceSettings.of(file.toString()))) {
      for (VideoFrame next = source.next(); next != null; next = source.next()) {
        times.add(next.seconds());
        next.close();
      }
    }
    return times;
  }
}
