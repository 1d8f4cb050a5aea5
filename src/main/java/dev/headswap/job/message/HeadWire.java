package dev.headswap.job.message;

import dev.headswap.frame.HeadCrop;
import dev.headswap.frame.Landmarks;
import dev.headswap.frame.Mask;
import dev.headswap.frame.RgbImage;
import dev.headswap.job.JobPolicy;
import dev.headswap.job.Message;
import dev.headswap.pipeline.Outcome;
import dev.headswap.pipeline.SwappedHead;
import dev.headswap.transport.CodecException;
import dev.headswap.wire.End;
import dev.headswap.wire.Frame;
import dev.headswap.wire.Head;
import dev.headswap.wire.Similarity;

/** Frames and heads. */
final class HeadWire {

  /** A day at a thousand frames a second. */
  private static final long MOST_FRAMES = 86_400_000L;

  private final Pictures pictures;

  HeadWire(Pictures pictures) {
    this.pictures = pictures;
  }

  Frame pack(FrameMessage message) {
    HeadCrop head = message.head();
    Frame.Builder frame =
        Frame.newBuilder()
            .setIndex(message.index())
            .setSeconds(message.seconds())
            .setCapturedMillis(message.capturedMillis())
            .setCrop(pictures.pack(message.job(), head.pixels(), Compression.ZSTD))
            .setFrameToCrop(pack(head.frameToCrop()));
    for (float coordinate : head.landmarks().xy()) {
      frame.addLandmarks(coordinate);
    }
    return frame.build();
  }

  Message unpack(String job, int attempt, Frame frame) {
    return frame.hasWhole() && !frame.hasCrop()
        ? picture(job, attempt, frame)
        : crop(job, attempt, frame);
  }

  private PictureMessage picture(String job, int attempt, Frame frame) {
    Pictures.checkWhole(frame.getWhole());
    return new PictureMessage(
        job,
        attempt,
        index(frame.getIndex()),
        finite(frame.getSeconds()),
        frame.getCapturedMillis(),
        () -> pictures.unpackWhole(job, frame.getWhole()));
  }

  Head pack(PictureResult result) {
    PictureMessage about = result.about();
    Head.Builder head =
        Head.newBuilder()
            .setIndex(about.index())
            .setSeconds(about.seconds())
            .setCapturedMillis(about.capturedMillis())
            .setOutcome(pack(result.outcome().kind()))
            .setReason(result.outcome().reason())
            .setSimulated(result.simulated());
    SwappedHead swapped = result.head();
    if (swapped != null) {
      put(head, about.job(), swapped, Compression.ZLIB);
    }
    PictureResult.Whole whole = result.whole();
    if (whole != null) {
      head.setWhole(pictures.packPng(about.job(), whole.width(), whole.height(), whole.png()));
    }
    return head.build();
  }

  private void put(Head.Builder head, String job, SwappedHead swapped, Compression by) {
    head.setPixels(pictures.pack(job, swapped.pixels(), by))
        .setRegion(pictures.pack(job, swapped.region(), by))
        .setFrameToCrop(pack(swapped.frameToCrop()));
  }

  private FrameMessage crop(String job, int attempt, Frame frame) {
    if (!frame.hasCrop()) {
      throw new CodecException("a frame with a crop required");
    }
    Pictures.check(frame.getCrop());
    HeadCropParts parts = new HeadCropParts(unpack(frame.getFrameToCrop()), landmarks(frame));
    return new FrameMessage(
        job,
        attempt,
        index(frame.getIndex()),
        finite(frame.getSeconds()),
        frame.getCapturedMillis(),
        () -> parts.with(pictures.unpack(job, frame.getCrop())));
  }

  private record HeadCropParts(dev.headswap.frame.Similarity cut, Landmarks landmarks) {
    HeadCrop with(RgbImage pixels) {
      return new HeadCrop(pixels, cut, landmarks);
    }
  }

  private static Landmarks landmarks(Frame frame) {
    if (frame.getLandmarksCount() != 2 * Landmarks.COUNT) {
      throw new CodecException("%d landmarks required".formatted(Landmarks.COUNT));
    }
    float[] xy = new float[2 * Landmarks.COUNT];
    for (int i = 0; i < xy.length; i++) {
      xy[i] = (float) finite(frame.getLandmarks(i));
    }
    return new Landmarks(xy);
  }

  Head pack(HeadMessage message) {
    Head.Builder head =
        Head.newBuilder()
            .setIndex(message.index())
            .setSeconds(message.seconds())
            .setCapturedMillis(message.capturedMillis())
            .setOutcome(pack(message.outcome().kind()))
            .setReason(message.outcome().reason())
            .setSimulated(message.simulated());
    SwappedHead swapped = message.swapped();
    if (swapped != null) {
      put(head, message.job(), swapped, Compression.ZSTD);
    }
    return head.build();
  }

  HeadMessage unpack(String job, int attempt, Head head) {
    Outcome outcome = outcome(head);
    boolean swapped = outcome.kind() == Outcome.Kind.SWAPPED;
    if (swapped) {
      check(head);
    }
    return new HeadMessage(
        job,
        attempt,
        index(head.getIndex()),
        finite(head.getSeconds()),
        head.getCapturedMillis(),
        outcome,
        swapped ? () -> swapped(job, head) : null,
        head.getSimulated());
  }

  private static void check(Head head) {
    if (!head.hasPixels() || !head.hasRegion()) {
      throw new CodecException("a swapped head with pixels and a region required");
    }
    Pictures.check(head.getPixels());
    Pictures.check(head.getRegion());
    if (head.getPixels().getWidth() != head.getRegion().getWidth()
        || head.getPixels().getHeight() != head.getRegion().getHeight()
        || head.getPixels().getWidth() != head.getPixels().getHeight()) {
      throw new CodecException("a square crop and a region as large required");
    }
    unpack(head.getFrameToCrop());
  }

  private SwappedHead swapped(String job, Head head) {
    RgbImage pixels = pictures.unpack(job, head.getPixels());
    Mask region = pictures.unpack(job, head.getRegion());
    return new SwappedHead(pixels, region, unpack(head.getFrameToCrop()));
  }

  private static Outcome outcome(Head head) {
    String reason = JobPolicy.printable(head.getReason());
    return switch (head.getOutcome()) {
      case SWAPPED -> Outcome.SWAPPED;
      case KEPT -> Outcome.kept(reason);
      case FAILED -> Outcome.failed(reason);
      case DROPPED -> Outcome.dropped(reason);
      default -> throw new CodecException("an outcome required");
    };
  }

  private static Head.Outcome pack(Outcome.Kind kind) {
    return switch (kind) {
      case SWAPPED -> Head.Outcome.SWAPPED;
      case KEPT -> Head.Outcome.KEPT;
      case FAILED -> Head.Outcome.FAILED;
      case DROPPED -> Head.Outcome.DROPPED;
      case RESUMED -> throw new IllegalArgumentException("a resumed frame does not travel");
    };
  }

  static End pack(EndMessage message) {
    return End.newBuilder().setFrames(message.frames()).setDamage(message.damage()).build();
  }

  static EndMessage unpack(String job, int attempt, End end) {
    return new EndMessage(
        job, attempt, index(end.getFrames()), JobPolicy.printable(end.getDamage()));
  }

  private static Similarity pack(dev.headswap.frame.Similarity s) {
    return Similarity.newBuilder().setA(s.a()).setB(s.b()).setTx(s.tx()).setTy(s.ty()).build();
  }

  private static dev.headswap.frame.Similarity unpack(Similarity s) {
    double scale = Math.hypot(finite(s.getA()), finite(s.getB()));
    if (!(scale >= 1e-4 && scale <= 1e4)
        || Math.abs(finite(s.getTx())) > 1e8
        || Math.abs(finite(s.getTy())) > 1e8) {
      throw new CodecException("a similarity of a scale between 1e-4 and 1e4 required");
    }
    return new dev.headswap.frame.Similarity(s.getA(), s.getB(), s.getTx(), s.getTy());
  }

  private static long index(long index) {
    if (index < 0 || index > MOST_FRAMES) {
      throw new CodecException(
          "a frame number from 0 to %d required but was %s"
              .formatted(MOST_FRAMES, Long.toUnsignedString(index)));
    }
    return index;
  }

  private static double finite(double value) {
    if (!Double.isFinite(value)) {
      throw new CodecException("a number required but was " + value);
    }
    return value;
  }
}
