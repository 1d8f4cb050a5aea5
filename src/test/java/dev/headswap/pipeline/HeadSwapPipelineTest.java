package dev.headswap.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headswap.composite.PasteBack;
import dev.headswap.composite.PasteConfig;
import dev.headswap.frame.HeadCrop;
import dev.headswap.frame.Landmarks;
import dev.headswap.frame.Mask;
import dev.headswap.frame.RgbImage;
import dev.headswap.frame.Similarity;
import dev.headswap.pipeline.HeadFinder.Finding;
import dev.headswap.video.FrameSink;
import dev.headswap.video.FrameSource;
import dev.headswap.video.SourceSettings;
import dev.headswap.video.VideoFrame;
import dev.headswap.video.source.FfmpegSource;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class HeadSwapPipelineTest {

  private static final int FRAMES = 40;
  private static final int CROP = 64;
  private static final int LEFT = 40;
  private static final int TOP = 20;

  @TempDir Path folder;

  private final FrameTally tally = new FrameTally();

  /** A head in every frame but each fifth. */
  private static Finding everyFrameButEachFifth(VideoFrame frame) {
    return frame.index() % 5 == 4 ? Finding.none("no face") : Finding.of(head(frame));
  }

  private static HeadCrop head(VideoFrame frame) {
    Similarity cut = Similarity.scaleThenShift(1, -LEFT, -TOP);
    RgbImage pixels = frame.rgb().part(LEFT, TOP, CROP, CROP);
    return new HeadCrop(pixels, cut, new Landmarks(new float[2 * Landmarks.COUNT]));
  }

  private interface Swap {
    SwappedHead swap(HeadCrop crop);
  }

  private static SwappedHead white(HeadCrop crop) {
    byte[] samples = new byte[CROP * CROP * 3];
    Arrays.fill(samples, (byte) 255);
    return new SwappedHead(
        new RgbImage(CROP, CROP, samples), Mask.uniform(CROP, CROP, 1), crop.frameToCrop());
  }

  private static HeadSwapper swapper(Swap swap) {
    return new HeadSwapper() {
      @Override
      public SwappedHead swap(HeadCrop target) {
        return swap.swap(target);
      }

      @Override
      public void close() {}
    };
  }

  private FrameSource source() throws Exception {
    Path clip = Y4mClip.write(folder.resolve("clip.y4m"), FRAMES);
    return FfmpegSource.open(SourceSettings.of(clip.toString()));
  }

  private HeadSwapPipeline pipeline(
      FrameSource source, Swap swap, OnFrameError onError, FrameSink sink, RunListener listener) {
    PasteBack paste = new PasteBack(new PasteConfig(0, 8));
    return new HeadSwapPipeline(
        new DecodeStage(
            source,
            HeadSwapPipelineTest::everyFrameButEachFifth,
            NoFacePolicy.KEEP,
            sink.finishedFrames(),
            new StageClock()),
        new InferStage(swapper(swap), onError, new StageClock()),
        new EncodeStage(sink, paste, List.of(), tally, listener, new StageClock()),
        2);
  }

  private CapturingSink run(Swap swap, long finished) throws Exception {
    CapturingSink sink = new CapturingSink(finished);
    try (FrameSource source = source()) {
      pipeline(source, swap, OnFrameError.PASSTHROUGH, sink, RunListener.NONE).run();
    }
    return sink;
  }

  @Test
  void everyFrameComesOutOnceInOrderAndIsAccountedFor() throws Exception {
    CapturingSink sink = run(HeadSwapPipelineTest::white, 0);
    assertThat(sink.indices).hasSize(FRAMES).isSorted().doesNotHaveDuplicates();
    assertThat(tally.count(Outcome.Kind.SWAPPED)).isEqualTo(32);
    assertThat(tally.count(Outcome.Kind.KEPT)).isEqualTo(8);
    assertThat(tally.total()).isEqualTo(FRAMES);
  }

  @Test
  void samplesOutsideThePastedRegionAreTheTargetsBitForBit() throws Exception {
    CapturingSink sink = run(HeadSwapPipelineTest::white, 0);
    int changed = 0;
    for (int n = 0; n < FRAMES; n++) {
      byte[] before = Y4mClip.frame(n);
      byte[] after = sink.frames.get(n);
      for (int i = 0; i < before.length; i++) {
        if (before[i] != after[i]) {
          assertThat(insideCrop(i)).as("sample %d of frame %d", i, n).isTrue();
          changed++;
        }
      }
    }
    assertThat(changed).as("samples that the paste changed").isGreaterThan(32 * 1000);
  }

  private static boolean insideCrop(int sample) {
    int luma = Y4mClip.WIDTH * Y4mClip.HEIGHT;
    int scale = sample < luma ? 1 : 2;
    int plane = sample < luma ? sample : (sample - luma) % (luma / 4);
    int x = plane % (Y4mClip.WIDTH / scale) * scale;
    int y = plane / (Y4mClip.WIDTH / scale) * scale;
    return x >= LEFT && x < LEFT + CROP && y >= TOP && y < TOP + CROP;
  }

  @Test
  void framesWithoutAHeadAreTheTargetsBitForBit() throws Exception {
    CapturingSink sink = run(HeadSwapPipelineTest::white, 0);
    for (int n = 4; n < FRAMES; n += 5) {
      assertThat(sink.frames.get(n)).isEqualTo(Y4mClip.frame(n));
    }
  }

  @Test
  void aFrameThatFailsPassesThroughAndIsCounted() throws Exception {
    AtomicInteger turn = new AtomicInteger();
    CapturingSink sink =
        run(
            crop -> {
              if (turn.getAndIncrement() == 3) {
                throw new IllegalStateException("numbers ran out");
              }
              return white(crop);
            },
            0);
    assertThat(tally.count(Outcome.Kind.FAILED)).isEqualTo(1);
    assertThat(sink.frames.get(3)).isEqualTo(Y4mClip.frame(3));
    assertThat(tally.ranges().get(0))
        .isEqualTo(new FrameTally.Range(3, 3, Outcome.failed("IllegalStateException")));
  }

  @Test
  void aFrameThatFailsEndsTheRunIfSoAsked() throws Exception {
    try (FrameSource source = source()) {
      Swap broken =
          crop -> {
            throw new IllegalStateException("numbers ran out");
          };
      CapturingSink sink = new CapturingSink(0);
      assertThatThrownBy(
              () -> pipeline(source, broken, OnFrameError.FAIL, sink, RunListener.NONE).run())
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("numbers ran out");
    }
  }

  @Test
  void aSinkThatFailsEndsTheRunWithItsOwnError() throws Exception {
    try (FrameSource source = source()) {
      RunListener full =
          job -> {
            if (job.frame().index() == 7) {
              throw new IllegalStateException("disk full");
            }
          };
      CapturingSink sink = new CapturingSink(0);
      HeadSwapPipeline pipeline =
          pipeline(source, HeadSwapPipelineTest::white, OnFrameError.PASSTHROUGH, sink, full);
      assertThatThrownBy(pipeline::run).hasMessage("disk full");
      assertThat(sink.indices).hasSize(8);
    }
  }

  @Test
  void stoppingFinishesWhatIsUnderWay() throws Exception {
    try (FrameSource source = source()) {
      CapturingSink sink = new CapturingSink(0);
      HeadSwapPipeline[] pipeline = new HeadSwapPipeline[1];
      RunListener stopper =
          job -> {
            if (job.frame().index() == 5) {
              pipeline[0].stop();
            }
          };
      pipeline[0] =
          pipeline(source, HeadSwapPipelineTest::white, OnFrameError.PASSTHROUGH, sink, stopper);
      pipeline[0].run();
      assertThat(sink.indices.size()).isBetween(6, 6 + 2 * 2 + 3);
      assertThat(tally.total()).isEqualTo(sink.indices.size());
    }
  }

  @Test
  void finishedFramesAreNeitherSwappedNorWrittenAgain() throws Exception {
    AtomicInteger swaps = new AtomicInteger();
    CapturingSink sink =
        run(
            crop -> {
              swaps.incrementAndGet();
              return white(crop);
            },
            30);
    assertThat(sink.indices).hasSize(10).startsWith(30L);
    assertThat(swaps.get()).isEqualTo(8);
    assertThat(tally.count(Outcome.Kind.RESUMED)).isEqualTo(30);
  }

  @Test
  void framesUnderWayAreBoundedByTheLinks() throws Exception {
    AtomicInteger made = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    try (FrameSource source = source()) {
      CapturingSink sink = new CapturingSink(0);
      RunListener slow =
          job -> {
            sleep(5);
            most.accumulateAndGet(made.get() - (int) job.frame().index(), Math::max);
          };
      HeadFinder counting =
          frame -> {
            made.incrementAndGet();
            return everyFrameButEachFifth(frame);
          };
      new HeadSwapPipeline(
              new DecodeStage(source, counting, NoFacePolicy.KEEP, 0, new StageClock()),
              new InferStage(
                  swapper(HeadSwapPipelineTest::white), OnFrameError.FAIL, new StageClock()),
              new EncodeStage(
                  sink,
                  new PasteBack(PasteConfig.DEFAULT),
                  List.of(),
                  tally,
                  slow,
                  new StageClock()),
              2)
          .run();
    }
    assertThat(most.get()).as("two links of 2, three stages with one each").isBetween(3, 7);
  }

  private static void sleep(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aMissingHeadEndsTheRunIfSoAsked() throws Exception {
    try (FrameSource source = source()) {
      DecodeStage strict =
          new DecodeStage(
              source,
              HeadSwapPipelineTest::everyFrameButEachFifth,
              NoFacePolicy.FAIL,
              0,
              new StageClock());
      HeadSwapPipeline pipeline =
          new HeadSwapPipeline(
              strict,
              new InferStage(
                  swapper(HeadSwapPipelineTest::white), OnFrameError.FAIL, new StageClock()),
              new EncodeStage(
                  new CapturingSink(0),
                  new PasteBack(PasteConfig.DEFAULT),
                  List.of(),
                  tally,
                  RunListener.NONE,
                  new StageClock()),
              2);
      assertThatThrownBy(pipeline::run)
          .isInstanceOf(NoHeadException.class)
          .hasMessageContaining("frame 4 (0.160 s): no face");
    }
  }
}
