package dev.headswap.cli.swap;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.headswap.config.ConfigException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One swap of a batch file.
 *
 * @param source photos, folders or clips; absent: those of the command line
 * @param target the video
 * @param output where the result goes; absent: the command line's pattern
 * @param set keys of the configuration for this item alone
 */
record BatchItem(
    @JsonProperty("source") @Nullable List<String> source,
    @JsonProperty("target") @Nullable String target,
    @JsonProperty("output") @Nullable String output,
    @JsonProperty("set") @Nullable Map<String, String> set) {

  /** Fills in what the command line said. */
  BatchItem withDefaults(List<String> sources, @Nullable String pattern, int index) {
    String video = expect("target", target, index);
    List<String> from = source == null || source.isEmpty() ? sources : source;
    if (from.isEmpty()) {
      throw missing("source", index);
    }
    String to = output == null ? pattern : output;
    String result = OutputPattern.fill(expect("output", to, index), from.get(0), video, index);
    return new BatchItem(from, video, result, set == null ? Map.of() : set);
  }

  String expectTarget() {
    return expect("target", target, 0);
  }

  String expectOutput() {
    return expect("output", output, 0);
  }

  List<String> expectSource() {
    return source == null ? List.of() : source;
  }

  Map<String, String> expectSet() {
    return set == null ? Map.of() : set;
  }

  private static String expect(String key, @Nullable String value, int index) {
    if (value == null || value.isEmpty()) {
      throw missing(key, index);
    }
    return value;
  }

  private static ConfigException missing(String key, int index) {
    return new ConfigException(key, "item %d of the batch has no %s".formatted(index + 1, key));
  }
}
