package dev.headswap.cli.stream;

import dev.headswap.frame.HeadCrop;
import dev.headswap.frame.Landmarks;
import dev.headswap.frame.Mask;
import dev.headswap.frame.RgbImage;
import dev.headswap.frame.Similarity;
import dev.headswap.image.Warp;
import dev.headswap.job.Admitted;
import dev.headswap.job.AdmittedPerson;
import dev.headswap.job.message.PictureMessage;
import dev.headswap.job.message.PictureResult;
import dev.headswap.pipeline.HeadFinder;
import dev.headswap.pipeline.HeadSwapper;
import dev.headswap.pipeline.InferStage;
import dev.headswap.pipeline.NoFacePolicy;
import dev.headswap.pipeline.OnFrameError;
import dev.headswap.pipeline.SwappedHead;
import dev.headswap.video.VideoFrame;
import dev.headswap.worker.DecodeTools;
import dev.headswap.worker.InferTools;

/**
 * For tests of everything but the networks: the "head" is the middle of the frame, "inference"
 * takes a fixed time and inverts the colours. Asked for by name only, and said in the log, in the
 * status and in the output.
 */
public final class SimulatedTools implements DecodeTools, InferTools {

  private static final int NONE_EVERY = 10;

  private final long millis;
  private final int size;

  /**
   * Simulates.
   *
   * @param millis of one inference
   * @param size of a crop in pixels
   */
  public SimulatedTools(long millis, int size) {
    this.millis = millis;
    this.size = size;
  }

  @Override
  public HeadFinder finder(Admitted job) {
    return finder();
  }

  /** The search, for any job. */
  public HeadFinder finder() {
    return this::middle;
  }

  private HeadFinder.Finding middle(VideoFrame frame) {
    return frame.index() % NONE_EVERY == NONE_EVERY - 1
        ? HeadFinder.Finding.none("simulated: no head")
        : middle(frame.rgb());
  }

  @Override
  public PictureResult swap(AdmittedPerson job, InferStage stage, PictureMessage picture) {
    return new PictureSwap(job.configuration(), this::middle, OutputTools.SIMULATED, true)
        .swap(stage, picture);
  }

  private HeadFinder.Finding middle(RgbImage picture) {
    double scale = 2.0 * size / Math.min(picture.width(), picture.height());
    Similarity cut =
        Similarity.scaleThenShift(
            scale, (size - picture.width() * scale) / 2, (size - picture.height() * scale) / 2);
    RgbImage pixels = Warp.similarity(picture, cut, size, size);
    return HeadFinder.Finding.of(
        new HeadCrop(pixels, cut, new Landmarks(new float[2 * Landmarks.COUNT])));
  }

  @Override
  public NoFacePolicy noFace(Admitted job) {
    return NoFacePolicy.KEEP;
  }

  @Override
  public HeadSwapper swapper(AdmittedPerson job) {
    return swapper();
  }

  /** The inference, for any job. */
  public HeadSwapper swapper() {
    return new HeadSwapper() {
      @Override
      public SwappedHead swap(HeadCrop target) {
        return inverted(target);
      }

      @Override
      public void close() {}
    };
  }

  private SwappedHead inverted(HeadCrop target) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    byte[] rgb = target.pixels().rgb().clone();
    for (int i = 0; i < rgb.length; i++) {
      rgb[i] = (byte) ~rgb[i];
    }
    int side = target.pixels().width();
    return new SwappedHead(new RgbImage(side, side, rgb), disc(side), target.frameToCrop());
  }

  private static Mask disc(int side) {
    float[] alpha = new float[side * side];
    double centre = (side - 1) / 2.0;
    for (int i = 0; i < alpha.length; i++) {
      alpha[i] =
          Math.hypot(i % side - centre, Math.floorDiv(i, side) - centre) < side * 0.35 ? 1 : 0;
    }
    return new Mask(side, side, alpha);
  }

  @Override
  public OnFrameError onError(AdmittedPerson job) {
    return job.configuration().choice("pipeline.on-frame-error", OnFrameError.class);
  }

  @Override
  public boolean simulated() {
    return true;
  }
}
