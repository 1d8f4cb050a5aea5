package dev.headswap.cli.data;

import dev.headswap.dataset.rendered.SynthSpec;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Which corpus is drawn, and where it goes. */
final class CorpusOptions {

  @Option(names = "--identities", required = true, paramLabel = "N", description = "People.")
  int identities;

  @Option(
      names = "--clips",
      required = true,
      paramLabel = "M",
      description = "Performances of each person.")
  int clips;

  @Option(
      names = "--frames",
      defaultValue = "8",
      paramLabel = "F",
      description = "Frames of each clip. Default: 8.")
  int frames;

  @Option(
      names = "--step",
      defaultValue = "0.5",
      paramLabel = "SECONDS",
      description = "From a frame to the next. 0.04 is film. Default: 0.5.")
  double step;

  @Option(names = "--seed", defaultValue = "1", paramLabel = "S", description = "Default: 1.")
  long seed;

  @Option(
      names = "--twins",
      description =
          "Each performance is played by two people, and both heads are also drawn on the other's"
              + " body: what cross-driving and true swaps need.")
  boolean twins;

  @Option(
      names = "--workers",
      defaultValue = "0",
      paramLabel = "N",
      description = "Clips that are drawn at once. Default: one for each core.")
  int workers;

  @Option(
      names = {"-o", "--output"},
      required = true,
      paramLabel = "DIR",
      description = "Where the clips go.")
  Path output = Path.of("");

  SynthSpec spec() {
    return new SynthSpec(seed, identities, clips, frames, step, twins);
  }

  int threads() {
    return workers > 0 ? workers : Runtime.getRuntime().availableProcessors();
  }
}
