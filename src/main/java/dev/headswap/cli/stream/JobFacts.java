package dev.headswap.cli.stream;

import dev.headswap.cli.Json;
import dev.headswap.job.JobNote;
import dev.headswap.job.JobSpec;
import dev.headswap.job.JobView;
import dev.headswap.video.Addresses;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A job, for a script and for a person. */
record JobFacts(String id, JobView view) {

  private String state() {
    return view.state().name().toLowerCase(Locale.ROOT);
  }

  private long frames() {
    return Math.max(view.written(), view.counts().total());
  }

  private String reason() {
    JobNote end = view.end();
    return end == null ? "" : end.ending().reason();
  }

  Map<String, Object> json() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("job", id);
    json.put("attempt", view.attempt());
    json.put("state", state());
    json.put("frames", frames());
    json.put("expected", view.expected());
    json.put("fps", view.fps());
    json.put("etaSeconds", view.etaSeconds());
    json.put("swapped", view.counts().swapped());
    json.put("kept", view.counts().kept());
    json.put("failed", view.counts().failed());
    json.put("dropped", view.counts().dropped());
    json.put("latencySeconds", view.latencySeconds());
    json.put("reason", reason());
    JobSpec spec = view.spec();
    if (spec != null) {
      json.put("target", Addresses.shown(spec.target()));
      json.put("output", Addresses.shown(spec.output()));
      json.put("bundle", spec.bundleName());
      json.put("submittedMillis", spec.submittedMillis());
    }
    JobNote end = view.end();
    if (end != null && !end.ending().result().isEmpty()) {
      json.put("result", Json.parse(end.ending().result()));
    }
    return json;
  }

  /** In one line. */
  String line() {
    JobSpec spec = view.spec();
    return String.format(
        Locale.ROOT,
        "%-24s %-9s %6d/%-6s %6.2f fps  eta %5.0f s  %s%s",
        id,
        state(),
        frames(),
        view.expected() == 0 ? "?" : String.valueOf(view.expected()),
        view.fps(),
        view.etaSeconds(),
        spec == null ? "" : Addresses.shown(spec.output()) + live(),
        reason().isEmpty() ? "" : "  " + reason());
  }

  private String live() {
    return view.latencySeconds() == 0
        ? ""
        : String.format(
            Locale.ROOT,
            "  %d dropped, %.2f s late",
            view.counts().dropped(),
            view.latencySeconds());
  }

  /** In full. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    json().forEach((key, value) -> lines.add("%-16s %s".formatted(key, value)));
    return lines;
  }
}
