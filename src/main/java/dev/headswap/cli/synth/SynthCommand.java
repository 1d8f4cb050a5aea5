package dev.headswap.cli.synth;

import dev.headswap.cli.Json;
import dev.headswap.cli.Progress;
import dev.headswap.dataset.clip.DatasetHeader;
import dev.headswap.dataset.clip.DatasetWriter;
import dev.headswap.dataset.clip.PictureFormat;
import dev.headswap.dataset.rendered.CorpusRendering;
import dev.headswap.dataset.rendered.SynthPlan;
import dev.headswap.dataset.rendered.SynthSpec;
import dev.headswap.dataset.rendered.SynthTruth;
import dev.headswap.frame.CropTemplate;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Draws talking heads with exact ground truth. */
@Command(
    name = "synth",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Draws procedural talking heads with labels, landmarks, pose, expression and light.",
      "The same seed gives the same people. An interrupted run goes on when it is started again."
    })
public final class SynthCommand implements Runnable {

  @Spec CommandSpec spec = CommandSpec.create();

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
      description = {
        "Each performance is played by two people, and both heads are also drawn on the other's"
            + " body: what cross-driving and true swaps need."
      })
  boolean twins;

  @Option(
      names = "--crop",
      defaultValue = "compact",
      paramLabel = "compact|paper|frame",
      description = "How heads are cut out; frame: not at all. Default: compact.")
  Crop crop = Crop.COMPACT;

  @Option(
      names = "--size",
      paramLabel = "PIXELS",
      description = "Side of a crop. Default: 256 for compact, 512 for paper.")
  @Nullable Integer size;

  @Option(
      names = "--picture",
      defaultValue = "jpg",
      paramLabel = "jpg|png",
      description = "How pixels are stored. Default: jpg, quality 95, 4:4:4.")
  PictureFormat picture = PictureFormat.JPG;

  @Option(
      names = "--workers",
      defaultValue = "0",
      paramLabel = "N",
      description = "Performances that are drawn at once. Default: one for each core.")
  int workers;

  @Option(
      names = {"-o", "--output"},
      required = true,
      paramLabel = "DIR",
      description = "Where the clips go.")
  Path output = Path.of("");

  @Option(names = "--json", description = "The result as JSON on stdout.")
  boolean json;

  /** How heads are cut out. */
  enum Crop {
    COMPACT,
    PAPER,
    FRAME
  }

  @Override
  public void run() {
    SynthSpec wanted = new SynthSpec(seed, identities, clips, frames, step, twins);
    CropTemplate template = template();
    DatasetHeader header = DatasetHeader.of(wanted.describe(), template, SynthTruth.layout());
    DatasetWriter writer = DatasetWriter.open(output, header, picture);
    long start = System.nanoTime();
    try (Progress progress = new Progress("synth", "frames", wanted.totalFrames())) {
      new CorpusRendering(new SynthPlan(wanted), template, writer, threads())
          .run(progress::skip, progress::step);
    }
    say(wanted, (System.nanoTime() - start) / 1e9);
  }

  private @Nullable CropTemplate template() {
    return switch (crop) {
      case FRAME -> null;
      case COMPACT -> sized(CropTemplate.COMPACT);
      case PAPER -> sized(CropTemplate.PAPER);
    };
  }

  private CropTemplate sized(CropTemplate template) {
    if (size == null) {
      return template;
    }
    if (size < 16) {
      throw new ParameterException(
          spec.commandLine(), "--size: at least 16 required but was " + size);
    }
    return template.resized(size);
  }

  private int threads() {
    return workers > 0 ? workers : Runtime.getRuntime().availableProcessors();
  }

  private void say(SynthSpec made, double seconds) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("folder", output.toString());
    facts.put("data", made.describe());
    facts.put("frames", made.totalFrames());
    facts.put("seconds", seconds);
    PrintWriter out = spec.commandLine().getOut();
    out.println(
        json
            ? Json.text(facts)
            : "%s: %d frames of %s".formatted(output, made.totalFrames(), made.describe()));
    out.flush();
  }
}
