package dev.headswap.cli.bench;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Figures as text: a line each, tables indented. */
final class Figures {

  private Figures() {}

  static String text(Map<String, Object> figures) {
    return figures.entrySet().stream()
        .map(entry -> line(entry.getKey(), entry.getValue()))
        .collect(Collectors.joining("\n"));
  }

  private static String line(String name, Object value) {
    if (value instanceof List<?> rows) {
      return name + rows.stream().map(row -> "\n  " + cell(row)).collect(Collectors.joining());
    }
    return String.format(Locale.ROOT, "%-28s %s", name, cell(value));
  }

  private static String cell(Object value) {
    if (value instanceof Map<?, ?> map) {
      return map.entrySet().stream()
          .map(entry -> entry.getKey() + "=" + cell(entry.getValue()))
          .collect(Collectors.joining("  "));
    }
    return value instanceof Double number ? rounded(number) : String.valueOf(value);
  }

  private static String rounded(double number) {
    return String.format(Locale.ROOT, Math.abs(number) < 10 ? "%.4f" : "%.1f", number);
  }
}
