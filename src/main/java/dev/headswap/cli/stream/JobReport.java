package dev.headswap.cli.stream;

import dev.headswap.cli.Version;
import dev.headswap.job.Admitted;
import dev.headswap.job.JobNote;
import dev.headswap.job.JobSpec;
import java.util.LinkedHashMap;
import java.util.Map;

/** What workers report of any job, a file's or a live one's. */
final class JobReport {

  private JobReport() {}

  /**
   * How it begins.
   *
   * @param counts of frames that were written
   * @param also what else frames may have become, and how many
   */
  static Map<String, Object> begin(
      Admitted job,
      String target,
      String output,
      JobNote.Counts counts,
      Map.Entry<String, Long> also) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("version", Version.text());
    json.put("job", job.spec().id());
    json.put("attempt", job.spec().attempt());
    json.put("target", target);
    json.put("output", output);
    json.put("frames", frames(counts, also));
    return json;
  }

  private static Map<String, Object> frames(JobNote.Counts counts, Map.Entry<String, Long> also) {
    Map<String, Object> frames = new LinkedHashMap<>();
    frames.put("total", counts.total() + also.getValue());
    frames.put("swapped", counts.swapped());
    frames.put("kept", counts.kept());
    frames.put("failed", counts.failed());
    frames.put(also.getKey(), also.getValue());
    return frames;
  }

  /** How it was made. */
  static void putMaking(Map<String, Object> json, JobSpec spec, boolean simulated) {
    json.put("simulatedInference", simulated);
    json.put("bundle", spec.bundleName());
    json.put("bundleSha256", spec.bundleSha256());
    json.put("settings", spec.settings());
  }
}
