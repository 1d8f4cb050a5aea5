package dev.headswap.cli.swap;

import dev.headswap.pipeline.FrameTally;
import dev.headswap.pipeline.Outcome;
import dev.headswap.video.Damage;
import dev.headswap.video.SinkReport;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What one swap did.
 *
 * @param stageSeconds how long each stage was at work, by its name
 * @param models which bundle and networks ran
 */
record SwapResult(
    SwapRequest request,
    FrameTally tally,
    Damage damage,
    SinkReport written,
    double wallSeconds,
    Map<String, Double> stageSeconds,
    Map<String, Object> models)
    implements Summary {

  @Override
  public Map<String, Object> json() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("version", dev.headswap.cli.Version.text());
    json.put("sources", request.sources());
    json.put("target", request.target().location());
    json.put("output", written.output());
    json.put("frames", counts());
    json.put("notSwapped", tally.ranges().stream().map(SwapResult::range).toList());
    json.put("target damage", damage.summary());
    OutputFacts.put(json, written);
    OutputFacts.putTime(json, tally.total(), wallSeconds);
    json.put("stageSeconds", stageSeconds);
    json.put("models", models);
    json.put("settings", request.configuration().resolved());
    return json;
  }

  private Map<String, Object> counts() {
    Map<String, Object> counts = new LinkedHashMap<>();
    counts.put("total", tally.total());
    for (Outcome.Kind kind : Outcome.Kind.values()) {
      counts.put(kind.name().toLowerCase(Locale.ROOT), tally.count(kind));
    }
    return counts;
  }

  private static Map<String, Object> range(FrameTally.Range range) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("first", range.first());
    json.put("last", range.last());
    json.put("outcome", range.outcome().kind().name().toLowerCase(Locale.ROOT));
    json.put("reason", range.outcome().reason());
    return json;
  }

  @Override
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(frames().line(written.output(), wallSeconds));
    tally.ranges().stream().limit(10).map(SwapResult::rangeLine).forEach(lines::add);
    if (!damage.isNone()) {
      lines.add("  the target is damaged: " + damage.summary());
    }
    written.warnings().forEach(warning -> lines.add("  " + warning));
    if (written.marked().isEmpty()) {
      lines.add("  the output's container cannot hold the AI mark");
    }
    return lines;
  }

  private OutputFacts.Frames frames() {
    return new OutputFacts.Frames(
        tally.total(),
        tally.count(Outcome.Kind.SWAPPED),
        tally.count(Outcome.Kind.KEPT),
        tally.count(Outcome.Kind.FAILED),
        tally.count(Outcome.Kind.RESUMED),
        tally.count(Outcome.Kind.DROPPED));
  }

  private static String rangeLine(FrameTally.Range range) {
    return "  frames %d-%d %s: %s"
        .formatted(
            range.first(),
            range.last(),
            range.outcome().kind().name().toLowerCase(Locale.ROOT),
            range.outcome().reason());
  }
}
