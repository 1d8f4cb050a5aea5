package dev.headswap.cli.swap;

import dev.headswap.pipeline.Latency;
import dev.headswap.video.live.LiveNews;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a report says of a live run beyond what it says of any. */
public final class LiveFacts {

  private LiveFacts() {}

  /** The report's {@code live}. */
  public static Map<String, Object> json(LiveNews news, Latency latency) {
    Map<String, Object> live = new LinkedHashMap<>(news.json());
    live.put(
        "latencySeconds",
        Map.of(
            "frames", latency.frames(),
            "median", latency.median(),
            "p95", latency.p95(),
            "max", latency.max()));
    return live;
  }
}
