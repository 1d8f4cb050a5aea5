package dev.headswap.cli.stream;

import dev.headswap.cli.Json;
import dev.headswap.cli.swap.LiveFacts;
import dev.headswap.cli.swap.LiveMode;
import dev.headswap.cli.swap.OutputFacts;
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
    Map<String, Object> json =
        JobReport.begin(
            job,
            Addresses.shown(job.target().location()),
            Addresses.shown(written.output()),
            counts,
            Map.entry("dropped", counts.dropped()));
    OutputFacts.put(json, written);
    JobReport.putMaking(json, job.spec(), simulated);
    json.put("live", LiveFacts.json(news, latency));
    return Json.text(json);
  }
}
