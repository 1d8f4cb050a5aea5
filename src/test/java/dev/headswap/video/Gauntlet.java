package dev.headswap.video;

import dev.headswap.video.verify.Check;
import dev.headswap.video.verify.Comparison;
import dev.headswap.video.verify.VerifyReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Sends every file of a folder through source and sink, and says what differs: {@code Gauntlet
 * FOLDER OUTPUT [paste] [.EXTENSION]}.
 */
public final class Gauntlet {

  private Gauntlet() {}

  public static void main(String[] arguments) throws IOException {
    boolean paste = List.of(arguments).contains("paste");
    String wanted = Stream.of(arguments).filter(a -> a.startsWith(".")).findFirst().orElse("");
    Path output = Path.of(arguments[1]);
    Files.createDirectories(output);
    try (Stream<Path> files = Files.list(Path.of(arguments[0]))) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        run(file, output, paste, wanted);
      }
    }
  }

  private static void run(Path file, Path folder, boolean paste, String wanted) {
    String name = file.getFileName().toString();
    String output = folder.resolve(name + wanted).toString();
    long began = System.nanoTime();
    try {
      SinkReport report = Passage.run(file.toString(), output, paste);
      VerifyReport verified = Comparison.compare(output, file.toString());
      System.out.printf(
          "%s %-24s %4d %s %s %.1fs %s%n",
          verified.ok() ? "ok  " : "DIFF",
          name,
          report.frames(),
          report.encoder(),
          report.pixelFormat(),
          (System.nanoTime() - began) / 1e9,
          report.warnings());
      for (Check check : verified.failures()) {
        System.out.printf(
            "       %s: expected %s, found %s%n", check.name(), check.expected(), check.found());
      }
    } catch (VideoException e) {
      System.out.printf("%s %-24s %s%n", e.kind(), name, e.getMessage());
    } catch (RuntimeException e) {
      System.out.printf("BUG  %-24s %s%n", name, e);
      e.printStackTrace(System.out);
    }
    System.out.flush();
  }
}
