package dev.headswap.cli.evaluate;

import dev.headswap.config.ConfigException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What besides the main figures is asked for. */
final class StudyOptions {

  @Option(
      names = "--k-curve",
      split = ",",
      paramLabel = "1,2,4,8,16,32",
      description = "Identity similarity for these numbers of photos.")
  List<Integer> counts = List.of();

  @Option(
      names = "--finetuned",
      paramLabel = "DIR",
      description = {
        "Runs of `headswap finetune` on the photos that --photos writes, in folders 0, 1, ...;",
        "they get a point of their own in the curve."
      })
  @Nullable Path finetuned;

  @Option(
      names = "--photos",
      paramLabel = "DIR",
      description = "Writes the photos of each source as DIR/0/00.png and so on.")
  @Nullable Path photos;

  @Option(
      names = "--leakage",
      description = "What of a pose donor's identity comes in with its pose.")
  boolean leakage;

  @Option(
      names = "--study-people",
      defaultValue = "40",
      paramLabel = "N",
      description = "How many people take part in curve and leakage. Default: 40.")
  int people = 40;

  /** Itself, if it makes sense. */
  StudyOptions check() {
    for (int i = 0; i < counts.size(); i++) {
      boolean rises = i == 0 || counts.get(i) > counts.get(i - 1);
      if (counts.get(i) < 1 || counts.get(i) > 32 || !rises) {
        throw new ConfigException(
            "--k-curve", "--k-curve: rising numbers from 1 to 32 required but were " + counts);
      }
    }
    if (people < 1) {
      throw new ConfigException("--study-people", "--study-people: at least 1 required");
    }
    if (finetuned != null && counts.isEmpty()) {
      throw new ConfigException("--finetuned", "--finetuned: give --k-curve, too");
    }
    return this;
  }
}
