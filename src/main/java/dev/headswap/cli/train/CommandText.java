package dev.headswap.cli.train;

import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;

/** A command as the user gave it, for the log and the model's provenance. */
final class CommandText {

  private CommandText() {}

  static String of(CommandSpec spec) {
    List<String> given = spec.root().commandLine().getParseResult().originalArgs();
    return given.stream()
        .map(word -> word.contains(" ") ? "'" + word + "'" : word)
        .collect(Collectors.joining(" ", "headswap ", ""));
  }
}
