package dev.headswap.cli.swap;

import java.nio.file.Path;

/** Names outputs: {source_name}, {target_name}, {ext} (the target's) and {index} (from 1). */
final class OutputPattern {

  private OutputPattern() {}

  static String fill(String pattern, String source, String target, int index) {
    return pattern
        .replace("{source_name}", stem(source))
        .replace("{target_name}", stem(target))
        .replace("{ext}", extension(target))
        .replace("{index}", Integer.toString(index + 1));
  }

  private static String stem(String location) {
    String name = Path.of(location).getFileName().toString();
    int dot = name.lastIndexOf('.');
    return dot <= 0 ? name : name.substring(0, dot);
  }

  private static String extension(String location) {
    int dot = location.lastIndexOf('.');
    return dot < 0 ? "mp4" : location.substring(dot + 1);
  }
}
