package dev.headswap.cli.swap;

import dev.headswap.cli.Interrupts;
import dev.headswap.cli.Json;
import dev.headswap.composite.PasteBack;
import dev.headswap.config.ConfigException;
import dev.headswap.config.Configuration;
import dev.headswap.pipeline.DecodeStage;
import dev.headswap.pipeline.EncodeStage;
import dev.headswap.pipeline.FrameTally;
import dev.headswap.pipeline.HeadSwapPipeline;
import dev.headswap.pipeline.InferStage;
import dev.headswap.pipeline.LatencyMeter;
import dev.headswap.pipeline.NoFacePolicy;
import dev.headswap.pipeline.OnFrameError;
import dev.headswap.pipeline.StageClock;
import dev.headswap.pipeline.TooLate;
import dev.headswap.video.Damage;
import dev.headswap.video.LiveSettings;
import dev.headswap.video.SinkReport;
import dev.headswap.video.VideoException;
import dev.headswap.video.live.LiveNews;
import dev.headswap.video.live.LiveSink;
import dev.headswap.video.live.LiveSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * One live run: until the source is gone for good, the wanted time is over, or somebody ends it.
 * Whatever ends it, the output is completed.
 */
final class LiveRun {

  private final SwapRequest request;
  private final Configuration configuration;
  private final LiveHeads heads;
  private final LiveSettings live;
  private final FrameTally tally = FrameTally.live();
  private final LatencyMeter latency = new LatencyMeter();
  private final LiveNews news = new LiveNews();
  private final Map<String, StageClock> clocks = new LinkedHashMap<>();
  private final long start = System.nanoTime();

  LiveRun(SwapRequest request, LiveHeads heads) {
    this.request = request;
    this.configuration = request.configuration();
    this.heads = heads;
    this.live = LiveMode.settings(configuration);
  }

  /** Refuses what a live run cannot do, before anything is opened. */
  static void check(SwapRequest request) {
    Outputs.check(request);
    if (request.resume()) {
      throw new ConfigException("--resume", "--resume: not for a live source; it has passed by");
    }
    if (request.preview() != null) {
      throw new ConfigException("--preview", "--preview: not for a live source");
    }
  }

  /**
   * Runs it to its end.
   *
   * @param told hears of the result before the program may go
   */
  LiveResult run(Consumer<LiveResult> told) {
    try (LiveSource source = LiveSource.open(request.target(), live, news);
        LiveSink sink = sink(source)) {
      HeadSwapPipeline pipeline = pipeline(source, sink);
      try (Interrupts interrupts = interrupts(pipeline, source, sink)) {
        run(pipeline, sink);
        source.stop();
        SinkReport written = sink.finish();
        source.close();
        tally.skipTo(news.received(), "waiting at the end");
        LiveResult result = result(written, interrupts.requested());
        if (request.report() != null) {
          Json.write(request.report(), result.json());
        }
        told.accept(result);
        return result;
      }
    }
  }

  private LiveSink sink(LiveSource source) {
    return LiveSink.open(
        source,
        request.output(),
        Outputs.settings(configuration),
        heads.provenance(),
        request.overwrite(),
        live,
        news);
  }

  private static Interrupts interrupts(
      HeadSwapPipeline pipeline, LiveSource source, LiveSink sink) {
    return new Interrupts(
        () -> {
          pipeline.stop();
          source.stop();
          sink.stop();
        },
        "stopping after the frames under way ...",
        "the output is complete",
        "the run did not stop in time; its output may lack its end");
  }

  /** What has passed by cannot be had again: an output is completed even if the run fails. */
  private static void run(HeadSwapPipeline pipeline, LiveSink sink) {
    try {
      pipeline.run();
    } catch (RuntimeException e) {
      try {
        sink.finish();
      } catch (VideoException second) {
        e.addSuppressed(second);
      }
      throw e;
    }
  }

  private HeadSwapPipeline pipeline(LiveSource source, LiveSink sink) {
    NoFacePolicy noFace = configuration.choice("head.no-face", NoFacePolicy.class);
    OnFrameError onError = configuration.choice("pipeline.on-frame-error", OnFrameError.class);
    TooLate tooLate = new TooLate(live.maxLatencySeconds());
    return HeadSwapPipeline.live(
        new DecodeStage(source, heads.finder(), noFace, 0, clock("decode")),
        new InferStage(heads.swapper(), onError, clock("infer"), tooLate),
        new EncodeStage(
            sink,
            paste(),
            AiLabels.marks(configuration),
            tally,
            new LiveMeter(System.err, tally, latency, news),
            clock("encode")));
  }

  private PasteBack paste() {
    return PasteSettings.pasteBack(configuration);
  }

  private StageClock clock(String stage) {
    return clocks.computeIfAbsent(stage, name -> new StageClock());
  }

  private LiveResult result(SinkReport written, boolean interrupted) {
    Map<String, Double> seconds = new LinkedHashMap<>();
    clocks.forEach((stage, clock) -> seconds.put(stage, clock.busySeconds()));
    double wall = (System.nanoTime() - start) / 1e9;
    SwapResult swap =
        new SwapResult(request, tally, Damage.NONE, written, wall, seconds, heads.models());
    return new LiveResult(swap, latency.latency(), news, interrupted);
  }
}
