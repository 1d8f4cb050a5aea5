package dev.headswap.cli.stream;

import dev.headswap.cli.Json;
import dev.headswap.cli.swap.AiLabels;
import dev.headswap.cli.swap.OutputFacts;
import dev.headswap.cli.swap.Outputs;
import dev.headswap.cli.swap.PasteSettings;
import dev.headswap.config.Configuration;
import dev.headswap.job.Admitted;
import dev.headswap.job.JobNote;
import dev.headswap.job.JobSpec;
import dev.headswap.pipeline.EncodeStage;
import dev.headswap.pipeline.FrameTally;
import dev.headswap.pipeline.Outcome;
import dev.headswap.pipeline.RunListener;
import dev.headswap.pipeline.StageClock;
import dev.headswap.video.FrameSink;
import dev.headswap.video.Provenance;
import dev.headswap.video.Segments;
import dev.headswap.video.SinkReport;
import dev.headswap.video.sink.SegmentedSink;
import dev.headswap.video.source.FfmpegSource;
import dev.headswap.worker.EncodeTools;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** The outputs of an encode worker: files in segments, which any worker can go on with. */
final class OutputTools implements EncodeTools {

  static final Provenance SIMULATED =
      new Provenance("SIMULATED: inference was simulated by Headswap, no networks ran", true);

  private final boolean simulated;

  OutputTools(boolean simulated) {
    this.simulated = simulated;
  }

  @Override
  public FrameSink sink(Admitted job, FfmpegSource source) {
    JobSpec spec = job.spec();
    Path output = Path.of(job.output());
    Path folder = workFolder(output, spec);
    boolean begun = Files.isDirectory(folder);
    String identity =
        "%s %s %s %s"
            .formatted(spec.id(), new TreeMap<>(spec.settings()), spec.bundleSha256(), simulated);
    int frames = job.configuration().integer("video.segment-frames", 1);
    return SegmentedSink.open(
        source.settings(),
        job.output(),
        Outputs.settings(job.configuration()),
        simulated ? SIMULATED : Provenance.MARKED,
        new Segments(folder, frames, identity),
        true,
        begun || spec.overwrite());
  }

  /** Beside the output, of this job alone. */
  private static Path workFolder(Path output, JobSpec spec) {
    return output.resolveSibling(".%s.%s.headswap".formatted(output.getFileName(), spec.id()));
  }

  @Override
  public EncodeStage stage(Admitted job, FrameSink sink, FrameTally tally) {
    return stage(job.configuration(), sink, tally, RunListener.NONE);
  }

  static EncodeStage stage(
      Configuration configuration, FrameSink sink, FrameTally tally, RunListener listener) {
    return new EncodeStage(
        sink,
        PasteSettings.pasteBack(configuration),
        AiLabels.marks(configuration),
        tally,
        listener,
        new StageClock());
  }

  @Override
  public boolean simulated() {
    return simulated;
  }

  @Override
  public String result(
      Admitted job,
      JobNote.Counts counts,
      FrameTally tally,
      SinkReport written,
      String damage,
      double seconds) {
    long resumed = tally.count(Outcome.Kind.RESUMED);
    Map<String, Object> json =
        JobReport.begin(
            job, job.target().location(), written.output(), counts, Map.entry("resumed", resumed));
    json.put("target damage", damage.isEmpty() ? "undamaged" : damage);
    OutputFacts.put(json, written);
    json.put("encodeSeconds", seconds);
    JobReport.putMaking(json, job.spec(), simulated);
    return Json.text(json);
  }
}
