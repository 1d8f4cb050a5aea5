package dev.headswap.cli.bench;

import dev.headswap.cli.swap.Engines;
import dev.headswap.cli.swap.Outputs;
import dev.headswap.cli.swap.SourceHead;
import dev.headswap.cli.swap.Sources;
import dev.headswap.composite.PasteBack;
import dev.headswap.composite.PasteConfig;
import dev.headswap.config.Configuration;
import dev.headswap.pipeline.DecodeStage;
import dev.headswap.pipeline.EncodeStage;
import dev.headswap.pipeline.FrameJob;
import dev.headswap.pipeline.FrameTally;
import dev.headswap.pipeline.HeadSwapPipeline;
import dev.headswap.pipeline.InferStage;
import dev.headswap.pipeline.NoFacePolicy;
import dev.headswap.pipeline.OnFrameError;
import dev.headswap.pipeline.RunListener;
import dev.headswap.pipeline.StageClock;
import dev.headswap.video.FrameSink;
import dev.headswap.video.FrameSource;
import dev.headswap.video.Provenance;
import dev.headswap.video.Segments;
import dev.headswap.video.SourceSettings;
import dev.headswap.video.sink.Sinks;
import dev.headswap.video.source.FfmpegSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A whole swap of some frames, and each of its stages alone on the same frames. */
final class SwapBench {

  private final Configuration configuration;
  private final SourceHead head;
  private final String target;
  private final int frames;

  SwapBench(
      Configuration configuration,
      Engines engines,
      List<String> sources,
      String target,
      int frames) {
    this.configuration = configuration;
    this.head = SourceHead.of(Sources.read(sources), configuration, engines);
    this.target = target;
    this.frames = frames;
  }

  Map<String, Object> run() {
    whole();
    double together = whole();
    Map<String, Double> alone = alone();
    double slowest = alone.values().stream().mapToDouble(Double::doubleValue).max().orElseThrow();
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("frames", frames);
    figures.put("wholeSeconds", together);
    figures.put("framesPerSecond", frames / together);
    figures.put("stageAloneSeconds", alone);
    figures.put("wholeVsSlowestStage", together / slowest);
    return figures;
  }

  private double whole() {
    try (FfmpegSource file = file();
        FrameSource source = new FirstFrames(file, frames);
        FrameSink sink = sink(file)) {
      StageClock clock = new StageClock();
      HeadSwapPipeline pipeline =
          new HeadSwapPipeline(decode(source), infer(clock), encode(sink, clock), 4);
      return seconds(pipeline::run);
    }
  }

  /** Each stage on its own: what the one before it makes is made and kept beforehand. */
  private Map<String, Double> alone() {
    try (FfmpegSource file = file();
        FrameSource source = new FirstFrames(file, frames);
        FrameSink sink = sink(file)) {
      StageClock clock = new StageClock();
      Map<String, Double> seconds = new LinkedHashMap<>();
      List<FrameJob>[] jobs = lists();
      seconds.put(
          "decode", seconds(() -> decode(source).jobs().doOnNext(jobs[0]::add).blockLast()));
      InferStage infer = infer(clock);
      seconds.put("infer", seconds(() -> jobs[0].forEach(job -> jobs[1].add(infer.infer(job)))));
      EncodeStage encode = encode(sink, clock);
      seconds.put("encode", seconds(() -> jobs[1].forEach(encode::write)));
      return seconds;
    }
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static List<FrameJob>[] lists() {
    return new List[] {new java.util.ArrayList<FrameJob>(), new java.util.ArrayList<FrameJob>()};
  }

  private static double seconds(Runnable work) {
    long start = System.nanoTime();
    work.run();
    return (System.nanoTime() - start) / 1e9;
  }

  private FfmpegSource file() {
    return FfmpegSource.open(SourceSettings.of(target));
  }

  private FrameSink sink(FfmpegSource file) {
    String output = temporary().toString();
    return Sinks.open(
        file,
        output,
        Outputs.settings(configuration),
        Provenance.MARKED,
        Segments.in(Outputs.workFolder(output)),
        false,
        true);
  }

  private static Path temporary() {
    try {
      return Files.createTempDirectory("headswap-bench").resolve("swap.mp4");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private DecodeStage decode(FrameSource source) {
    return new DecodeStage(source, head.finder(), NoFacePolicy.KEEP, 0, new StageClock());
  }

  private InferStage infer(StageClock clock) {
    return new InferStage(head.swapper(), OnFrameError.FAIL, clock);
  }

  private static EncodeStage encode(FrameSink sink, StageClock clock) {
    return new EncodeStage(
        sink,
        new PasteBack(PasteConfig.DEFAULT),
        List.of(),
        new FrameTally(),
        RunListener.NONE,
        clock);
  }
}
