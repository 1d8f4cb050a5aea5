package dev.headswap.cli.bench;

import dev.headswap.cli.OutputException;
import dev.headswap.cli.swap.Outputs;
import dev.headswap.composite.PasteBack;
import dev.headswap.composite.PasteConfig;
import dev.headswap.pipeline.DecodeStage;
import dev.headswap.pipeline.EncodeStage;
import dev.headswap.pipeline.FrameTally;
import dev.headswap.pipeline.HeadFinder;
import dev.headswap.pipeline.HeadSwapPipeline;
import dev.headswap.pipeline.InferStage;
import dev.headswap.pipeline.NoFacePolicy;
import dev.headswap.pipeline.OnFrameError;
import dev.headswap.pipeline.RunListener;
import dev.headswap.pipeline.StageClock;
import dev.headswap.video.EncodeSettings;
import dev.headswap.video.FrameSink;
import dev.headswap.video.FrameSource;
import dev.headswap.video.Provenance;
import dev.headswap.video.Segments;
import dev.headswap.video.SourceSettings;
import dev.headswap.video.sink.Sinks;
import dev.headswap.video.source.FfmpegSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The video path without networks, against the {@code ffmpeg} program with the same encoder
 * settings: the runs of both take turns, the first of each warms up, and medians are compared.
 */
final class IdentityBench {

  private static final int TURNS = 3;

  private final String target;
  private final EncodeSettings settings;
  private final Path folder;
  private long frames;

  /**
   * @param folder for outputs, which are deleted again
   */
  IdentityBench(String target, EncodeSettings settings, Path folder) {
    this.target = target;
    this.settings = settings;
    this.folder = folder;
  }

  Map<String, Object> run() {
    Optional<FfmpegProgram> program = FfmpegProgram.onPath();
    List<Double> own = new ArrayList<>();
    List<Double> pasting = new ArrayList<>();
    List<Double> theirs = new ArrayList<>();
    for (int turn = 0; turn <= TURNS; turn++) {
      double untouched = ours(frame -> HeadFinder.Finding.none("identity"));
      double pasted = ours(new CentralCrop());
      double ffmpeg = program.map(p -> p.transcode(target, settings, output())).orElse(0.0);
      if (turn > 0) {
        own.add(untouched);
        pasting.add(pasted);
        theirs.add(ffmpeg);
      }
    }
    return figures(median(own), median(pasting), median(theirs), program.isPresent());
  }

  private Map<String, Object> figures(double own, double pasting, double theirs, boolean peer) {
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("target", target);
    figures.put("frames", frames);
    figures.put("encoder", settings.encoder());
    figures.put("framesPerSecond", frames / own);
    figures.put("framesPerSecondWithPaste", frames / pasting);
    if (peer) {
      figures.put("ffmpegFramesPerSecond", frames / theirs);
      figures.put("speedVsFfmpeg", theirs / own);
      figures.put("speedVsFfmpegWithPaste", theirs / pasting);
    }
    return figures;
  }

  private static double median(List<Double> seconds) {
    Collections.sort(seconds);
    return seconds.get(seconds.size() / 2);
  }

  private Path output() {
    return folder.resolve("identity.mp4");
  }

  private double ours(HeadFinder finder) {
    long start = System.nanoTime();
    String file = output().toString();
    Segments work = Segments.in(Outputs.workFolder(file));
    try (FfmpegSource in = FfmpegSource.open(SourceSettings.of(target));
        FrameSink out = Sinks.open(in, file, settings, Provenance.MARKED, work, false, true)) {
      FrameTally tally = new FrameTally();
      pipeline(in, finder, out, tally).run();
      out.finish();
      frames = tally.total();
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    delete(output());
    return seconds;
  }

  private static HeadSwapPipeline pipeline(
      FrameSource in, HeadFinder finder, FrameSink out, FrameTally tally) {
    StageClock clock = new StageClock();
    return new HeadSwapPipeline(
        new DecodeStage(in, finder, NoFacePolicy.KEEP, 0, clock),
        new InferStage(new SameHead(), OnFrameError.FAIL, clock),
        new EncodeStage(
            out, new PasteBack(PasteConfig.DEFAULT), List.of(), tally, RunListener.NONE, clock),
        4);
  }

  static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new OutputException("cannot delete " + file + ": " + e.getMessage());
    }
  }
}
