package dev.headswap.cli;

import dev.headswap.config.Configuration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Flags that were given, as keys of the configuration. */
public final class Overrides {

  private final Map<String, String> values = new LinkedHashMap<>();

  /** A flag; null says it was not given. */
  public void put(String key, @Nullable Object value) {
    if (value != null) {
      values.put(key, value.toString());
    }
  }

  /** Lays the flags over a configuration. */
  public Configuration apply(Configuration configuration) {
    Configuration result = configuration;
    for (Map.Entry<String, String> entry : values.entrySet()) {
      result = result.with(entry.getKey(), entry.getValue());
    }
    return result;
  }
}
