package dev.headswap.cli.stream;

import dev.headswap.cli.Json;
import dev.headswap.cli.swap.OutputFacts;
import dev.headswap.cli.swap.Summary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
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
    OutputFacts.putTime(json, count("total"), seconds);
  }

  @Override
  public Map<String, Object> json() {
    return json;
  }

  @Override
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(frames().line(String.valueOf(json.get("output")), seconds));
    if (Boolean.TRUE.equals(json.get("simulatedInference"))) {
      lines.add("  SIMULATED inference: no networks ran");
    }
    if (json.get("warnings") instanceof List<?> warnings) {
      warnings.forEach(warning -> lines.add("  " + warning));
    }
    return lines;
  }

  private OutputFacts.Frames frames() {
    return new OutputFacts.Frames(
        count("total"),
        count("swapped"),
        count("kept"),
        count("failed"),
        count("resumed"),
        count("dropped"));
  }

  private long count(String name) {
    return json.get("frames") instanceof Map<?, ?> frames && frames.get(name) instanceof Number n
        ? n.longValue()
        : 0;
  }
}
