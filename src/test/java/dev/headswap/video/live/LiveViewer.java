package dev.headswap.video.live;

import dev.headswap.video.LiveSettings;
import dev.headswap.video.SourceSettings;
import dev.headswap.video.VideoException;
import dev.headswap.video.VideoFrame;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Opens live sources and looks at them. */
final class LiveViewer {

  private static final int ATTEMPTS = 100;

  private LiveViewer() {}

  /** A server is there only once it listens. */
  static LiveSource open(String address, LiveSettings settings, LiveNews news)
      throws InterruptedException {
    for (int attempt = 1; ; attempt++) {
      try {
        return LiveSource.open(SourceSettings.of(address), settings, news);
      } catch (VideoException e) {
        if (attempt == ATTEMPTS) {
          throw e;
        }
        Thread.sleep(100);
      }
    }
  }

  /** The times of the next frames, in seconds. */
  static List<Double> take(LiveSource source, int frames) {
    List<Double> seconds = new ArrayList<>();
    while (seconds.size() < frames) {
      try (VideoFrame frame = source.next()) {
        seconds.add(Objects.requireNonNull(frame).seconds());
      }
    }
    return seconds;
  }
}
