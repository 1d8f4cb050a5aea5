package dev.headswap.cli.stream;

import dev.headswap.cli.Json;
import dev.headswap.cli.Version;
import dev.headswap.cli.swap.LiveFacts;
import dev.headswap.cli.swap.LiveMode;
import dev.headswap.cli.swap.Outputs;
import dev.headswap.job.Admitted;
import dev.headswap.job.JobNote;
import dev.headswap.pipeline.EncodeStage;
import dev.headswap.pipeline.FrameTally;
import dev.headswap.pipeline.Latency;
import dev.headswap.pipeline.RunListener;
import dev.headswap.video.Addresses;
import dev.headswap.video.FrameSink;
import dev.headswap.video.LiveSettings;
import dev.headswap.video.Provenance;
import dev.headswap.video.SinkReport;
import dev.headswap.video.live.LiveNews;
import dev.headswap.video.live.LiveSink;
import dev.headswap.video.live.LiveSource;
import dev.headswap.worker.LiveTools;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The outputs of live jobs, as a live run in one process has them.
 *
 * @param simulated whether no networks run: for tests only, and said in the output
 */
record LiveOutputs(boolean simulated) implements LiveTools {

  @Override
  public LiveSettings settings(Admitted job) {
    return LiveMode.settings(job.configuration());
  }

  @Override
  public LiveSink sink(
      Admitted job,
      String output,
      boolean overwrite,
      LiveSource source,
      LiveSettings live,
      LiveNews news) {
    return LiveSink.open(
        source,
        output,
        Outputs.settings(job.configuration()),
        simulated ? OutputTools.SIMULATED : Provenance.MARKED,
        overwrite,
        live,
        news);
  }

  @Override
  public EncodeStage stage(Admitted job, FrameSink sink, FrameTally tally, RunListener listener) {
    return OutputTools.stage(job.configuration(), sink, tally, listener);
  }

  @Override
  public String result(
      Admitted job, JobNote.Counts counts, SinkReport written, LiveNews news, Latency latency) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("version", Version.text());
    json.put("job", job.spec().id());
    json.put("attempt", job.spec().attempt());
    json.put("target", Addresses.shown(job.target().location()));
    json.put("output", Addresses.shown(written.output()));
    json.put("frames", frames(counts));
    json.put("encoder", written.encoder());
    json.put("pixelFormat", written.pixelFormat());
    json.put("copiedStreams", written.copiedStreams());
    json.put("aiMark", written.marked());
    json.put("warnings", written.warnings());
    json.put("simulatedInference", simulated);
    json.put("bundle", job.spec().bundleName());
    json.put("bundleSha256", job.spec().bundleSha256());
    json.put("settings", job.spec().settings());
    json.put("live", LiveFacts.json(news, latency));
    return Json.text(json);
  }

  private static Map<String, Object> frames(JobNote.Counts counts) {
    Map<String, Object> frames = new LinkedHashMap<>();
    frames.put("total", counts.total() + counts.dropped());
    frames.put("swapped", counts.swapped());
    frames.put("kept", counts.kept());
    frames.put("failed", counts.failed());
    frames.put("dropped", counts.dropped());
    return frames;
  }
}
