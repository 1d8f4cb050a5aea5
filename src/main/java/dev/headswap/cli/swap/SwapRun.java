package dev.headswap.cli.swap;

import dev.headswap.cli.Interrupts;
import dev.headswap.cli.Json;
import dev.headswap.cli.Terminal;
import dev.headswap.config.Configuration;
import dev.headswap.image.StillImages;
import dev.headswap.pipeline.DecodeStage;
import dev.headswap.pipeline.EncodeStage;
import dev.headswap.pipeline.FrameTally;
import dev.headswap.pipeline.HeadFinder;
import dev.headswap.pipeline.HeadSwapPipeline;
import dev.headswap.pipeline.HeadSwapper;
import dev.headswap.pipeline.InferStage;
import dev.headswap.pipeline.NoFacePolicy;
import dev.headswap.pipeline.NoHeadException;
import dev.headswap.pipeline.OnFrameError;
import dev.headswap.pipeline.Outcome;
import dev.headswap.pipeline.RunListener;
import dev.headswap.pipeline.StageClock;
import dev.headswap.video.FrameSink;
import dev.headswap.video.FrameSource;
import dev.headswap.video.SinkReport;
import dev.headswap.video.TimeRange;
import dev.headswap.video.VideoInfo;
import dev.headswap.video.source.FfmpegSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One swap from opening the target to the finished file. */
final class SwapRun {

  private final SwapRequest request;
  private final Configuration configuration;
  private final LazyEngines engines;
  private final FrameTally tally = new FrameTally();
  private final Map<String, StageClock> clocks = new LinkedHashMap<>();

  SwapRun(SwapRequest request, LazyEngines engines) {
    this.request = request;
    this.configuration = request.configuration();
    this.engines = engines;
  }

  /** Runs it to the end. */
  SwapResult run() {
    long start = System.nanoTime();
    Outputs.check(request);
    try (FfmpegSource source = FfmpegSource.open(request.target())) {
      List<Sources.Photo> photos = Sources.read(request.sources());
      SourceHead head = SourceHead.wanted(photos, configuration, engines.get());
      try (FrameSink sink = Outputs.open(request, source, engines.get())) {
        SampleSheet samples = new SampleSheet(head.picture());
        swap(source, sink, head, samples);
        expectHeads(source, sink);
        SinkReport written = sink.finish();
        SwapResult result = result(source, written, (System.nanoTime() - start) / 1e9);
        leave(result, samples);
        return result;
      }
    }
  }

  private void swap(FrameSource source, FrameSink sink, SourceHead head, SampleSheet samples) {
    try (HeadSwapper swapper = head.swapper();
        ProgressMeter progress = progress(source)) {
      DecodeStage decode = decode(source, head.finder(), sink.finishedFrames());
      InferStage infer = infer(swapper);
      EncodeStage encode = encode(sink, both(samples, progress));
      run(new HeadSwapPipeline(decode, infer, encode, queueFrames()), sink);
    }
  }

  private static void run(HeadSwapPipeline pipeline, FrameSink sink) {
    try (Interrupts interrupts =
        new Interrupts(
            pipeline::stop,
            "stopping after the frames under way ...",
            "what is finished is kept; the same command with --resume goes on",
            "the run did not stop in time; its last segment is lost")) {
      pipeline.run();
      if (interrupts.requested()) {
        sink.drain();
        throw new InterruptedRun();
      }
    }
  }

  private ProgressMeter progress(FrameSource source) {
    return new ProgressMeter(System.err, expectedFrames(source.info()), Terminal.isInteractive());
  }

  /** Of the part that is asked for; 0 if unknown. */
  private long expectedFrames(VideoInfo info) {
    double whole = info.durationSeconds();
    if (request.target().range().isAll() || whole <= 0) {
      return info.estimatedFrames();
    }
    TimeRange range = request.target().range();
    double part = Math.min(whole, range.endOrInfinity()) - range.startOrZero();
    return Math.max(0, Math.round(info.estimatedFrames() * part / whole));
  }

  private static RunListener both(RunListener first, RunListener second) {
    return job -> {
      first.frameDone(job);
      second.frameDone(job);
    };
  }

  private int queueFrames() {
    return configuration.integer("pipeline.queue-frames", 1);
  }

  private DecodeStage decode(FrameSource source, HeadFinder finder, long finished) {
    NoFacePolicy policy = configuration.choice("head.no-face", NoFacePolicy.class);
    return new DecodeStage(source, finder, policy, finished, clock("decode"));
  }

  private InferStage infer(HeadSwapper swapper) {
    OnFrameError onError = configuration.choice("pipeline.on-frame-error", OnFrameError.class);
    return new InferStage(swapper, onError, clock("infer"));
  }

  private EncodeStage encode(FrameSink sink, RunListener listener) {
    return new EncodeStage(
        sink,
        PasteSettings.pasteBack(configuration),
        AiLabels.marks(configuration),
        tally,
        listener,
        clock("encode"));
  }

  private StageClock clock(String stage) {
    return clocks.computeIfAbsent(stage, name -> new StageClock());
  }

  private void expectHeads(FrameSource source, FrameSink sink) {
    if (tally.count(Outcome.Kind.SWAPPED) == 0 && tally.count(Outcome.Kind.RESUMED) == 0) {
      sink.discard();
      throw NoHeadException.anywhere(source.info().location(), tally);
    }
  }

  private SwapResult result(FrameSource source, SinkReport written, double wallSeconds) {
    Map<String, Double> seconds = new LinkedHashMap<>();
    clocks.forEach((stage, clock) -> seconds.put(stage, clock.busySeconds()));
    return new SwapResult(
        request, tally, source.damage(), written, wallSeconds, seconds, engines.get().describe());
  }

  private void leave(SwapResult result, SampleSheet samples) {
    if (request.report() != null) {
      Json.write(request.report(), result.json());
    }
    if (request.preview() != null && !samples.isEmpty()) {
      StillImages.writePng(request.preview(), samples.sheet());
    }
  }
}
