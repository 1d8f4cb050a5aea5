package dev.headswap.cli.data;

import dev.headswap.cli.Json;
import dev.headswap.cli.Progress;
import dev.headswap.dataset.clip.DatasetHeader;
import dev.headswap.dataset.clip.DatasetWriter;
import dev.headswap.dataset.rendered.CorpusRendering;
import dev.headswap.dataset.rendered.SynthPlan;
import dev.headswap.dataset.rendered.SynthSpec;
import dev.headswap.dataset.rendered.SynthTruth;
import dev.headswap.dataset.samples.SampleFiles;
import dev.headswap.frame.CropTemplate;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Draws talking heads with exact ground truth, or the sample files. */
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

  @ArgGroup(multiplicity = "1")
  Wanted wanted = new Wanted();

  @Mixin CropOptions crop = new CropOptions();

  @Option(names = "--json", description = "The result as JSON on stdout.")
  boolean json;

  /** One of two. */
  static final class Wanted {

    @Option(
        names = "--sample",
        required = true,
        paramLabel = "DIR",
        description = "Makes the files of samples/ there: photos of a source, a driving clip.")
    @Nullable Path sample;

    @ArgGroup(exclusive = false)
    @Nullable CorpusOptions corpus;
  }

  @Override
  public void run() {
    if (wanted.sample != null) {
      samples(wanted.sample);
    } else if (wanted.corpus != null) {
      corpus(wanted.corpus);
    }
  }

  private void samples(Path folder) {
    try (Progress progress = new Progress("synth", "pictures", SampleFiles.pictures())) {
      new SampleFiles(folder).write(progress::step);
    }
    say(folder, "samples", SampleFiles.pictures());
  }

  private void corpus(CorpusOptions options) {
    SynthSpec drawn = options.spec();
    CropTemplate template = crop.template();
    DatasetHeader header = DatasetHeader.of(drawn.describe(), template, SynthTruth.layout());
    DatasetWriter writer = DatasetWriter.open(options.output, header, crop.picture);
    try (Progress progress = new Progress("synth", "frames", drawn.totalFrames())) {
      new CorpusRendering(new SynthPlan(drawn), template, writer, options.threads())
          .run(progress::skip, progress::step);
    }
    say(options.output, drawn.describe(), drawn.totalFrames());
  }

  private void say(Path folder, String data, long pictures) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("folder", folder.toString());
    facts.put("data", data);
    facts.put("pictures", pictures);
    PrintWriter out = spec.commandLine().getOut();
    out.println(
        json ? Json.text(facts) : "%s: %d pictures of %s".formatted(folder, pictures, data));
    out.flush();
  }
}
