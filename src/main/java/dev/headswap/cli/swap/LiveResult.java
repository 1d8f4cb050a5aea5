package dev.headswap.cli.swap;

import dev.headswap.pipeline.Latency;
import dev.headswap.video.live.LiveNews;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a live run did.
 *
 * @param swap as of any run
 * @param interrupted whether somebody ended it
 */
record LiveResult(SwapResult swap, Latency latency, LiveNews news, boolean interrupted)
    implements Summary {

  @Override
  public Map<String, Object> json() {
    Map<String, Object> json = new LinkedHashMap<>(swap.json());
    Map<String, Object> live = LiveFacts.json(news, latency);
    live.put("interrupted", interrupted);
    json.put("live", live);
    return json;
  }

  @Override
  public List<String> lines() {
    List<String> lines = new ArrayList<>(swap.lines());
    lines.add(
        String.format(
            Locale.ROOT,
            "  latency: %.3f s median, %.3f s p95, %.3f s max of %d frames",
            latency.median(),
            latency.p95(),
            latency.max(),
            latency.frames()));
    lines.add(
        "  source: %s; %d stalls, %d reconnects; output: %d reconnects"
            .formatted(news.source(), news.stalls(), news.reconnects(), news.outputReconnects()));
    return lines;
  }
}
