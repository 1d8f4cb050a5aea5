package dev.headswap.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The program as a process of its own: its standard output is read here, its log is a file. */
public final class ProgramRun implements AutoCloseable {

  private final Process process;
  private final BufferedReader out;
  private final Path log;

  private ProgramRun(Process process, Path log) {
    this.process = process;
    this.out = process.inputReader(StandardCharsets.UTF_8);
    this.log = log;
  }

  /** Starts a class with a {@code main}, on this test's class path. */
  public static ProgramRun start(Path log, Class<?> main, Object... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElse("java"));
    command.addAll(List.of("-Xmx512m", "-cp", System.getProperty("java.class.path")));
    command.add(main.getName());
    for (Object argument : arguments) {
      command.add(argument.toString());
    }
    return new ProgramRun(new ProcessBuilder(command).redirectError(log.toFile()).start(), log);
  }

  /** The next line on its standard output; null at the end. */
  public @Nullable String line() throws IOException {
    return out.readLine();
  }

  /** The next line, which must come. */
  public String expectLine() throws IOException {
    String line = line();
    if (line == null) {
      throw new AssertionError("ended without a word: " + log());
    }
    return line;
  }

  /** What it said on its standard error so far. */
  public String log() throws IOException {
    return Files.readString(log);
  }

  /** Sends a signal by its name, such as {@code INT}. */
  public void signal(String name) throws Exception {
    new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor();
  }

  /**
   * Whether children hear Ctrl-C: who starts tests in the background may have told them, and so
   * theirs, not to.
   */
  public static boolean hearsInterrupts() throws IOException {
    return Files.readAllLines(Path.of("/proc/self/status")).stream()
        .filter(line -> line.startsWith("SigIgn:"))
        .map(line -> Long.parseUnsignedLong(line.substring("SigIgn:".length()).strip(), 16))
        .noneMatch(ignored -> (ignored & 2) != 0);
  }

  /** The exit code. */
  public int await() throws Exception {
    if (!process.waitFor(2, TimeUnit.MINUTES)) {
      throw new AssertionError("still running: " + log());
    }
    return process.exitValue();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
