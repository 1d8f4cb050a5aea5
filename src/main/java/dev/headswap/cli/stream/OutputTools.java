package dev.headswap.cli.stream;

import dev.headswap.cli.Json;
import dev.headswap.cli.Version;
import dev.headswap.cli.swap.AiLabels;
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
import java.util.LinkedHashMap;
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
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("version", Version.text());
    json.put("job", job.spec().id());
    json.put("attempt", job.spec().attempt());
    json.put("target", job.target().location());
    json.put("output", written.output());
    json.put("frames", frames(counts, tally));
    json.put("target damage", damage.isEmpty() ? "undamaged" : damage);
    json.put("encoder", written.encoder());
    json.put("pixelFormat", written.pixelFormat());
    json.put("copiedStreams", written.copiedStreams());
    json.put("aiMark", written.marked());
    json.put("warnings", written.warnings());
    json.put("encodeSeconds", seconds);
    json.put("simulatedInference", simulated);
    json.put("bundle", job.spec().bundleName());
    json.put("bundleSha256", job.spec().bundleSha256());
    json.put("settings", job.spec().settings());
    return Json.text(json);
  }

  private static Map<String, Object> frames(JobNote.Counts counts, FrameTally tally) {
    long resumed = tally.count(Outcome.Kind.RESUMED);
    Map<String, Object> frames = new LinkedHashMap<>();
    frames.put("total", counts.total() + resumed);
    frames.put("swapped", counts.swapped());
    frames.put("kept", counts.kept());
    frames.put("failed", counts.failed());
    frames.put("resumed", resumed);
    return frames;
  }
}
