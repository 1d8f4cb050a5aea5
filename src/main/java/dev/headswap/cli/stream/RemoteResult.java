package dev.headswap.cli.stream;

import dev.headswap.cli.Json;
import dev.headswap.cli.swap.Summary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What workers say of a swap that they finished. */
final class RemoteResult implements Summary {

  private final Map<String, Object> json;
  private final double seconds;

  /**
   * A result.
   *
   * @param text JSON
   * @param seconds from handing in to the end
   */
  RemoteResult(String text, double seconds) {
    this.json = new LinkedHashMap<>(Json.parse(text));
    this.seconds = seconds;
    json.put("wallSeconds", seconds);
    json.put("framesPerSecond", count("total") / Math.max(seconds, 1e-9));
  }

  @Override
  public Map<String, Object> json() {
    return json;
  }

  @Override
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(
        String.format(
            Locale.ROOT,
            "%s: %d frames: %d swapped, %d kept, %d failed%s; %.1f s, %.2f fps",
            json.get("output"),
            count("total"),
            count("swapped"),
            count("kept"),
            count("failed"),
            count("dropped") == 0 ? "" : ", %d dropped".formatted(count("dropped")),
            seconds,
            count("total") / Math.max(seconds, 1e-9)));
    if (Boolean.TRUE.equals(json.get("simulatedInference"))) {
      lines.add("  SIMULATED inference: no networks ran");
    }
    if (json.get("warnings") instanceof List<?> warnings) {
      warnings.forEach(warning -> lines.add("  " + warning));
    }
    return lines;
  }

  private long count(String name) {
    return json.get("frames") instanceof Map<?, ?> frames && frames.get(name) instanceof Number n
        ? n.longValue()
        : 0;
  }
}
