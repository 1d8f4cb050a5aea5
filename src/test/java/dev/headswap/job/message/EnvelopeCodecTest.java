package dev.headswap.job.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.ByteString;
import dev.headswap.frame.HeadCrop;
import dev.headswap.frame.Landmarks;
import dev.headswap.frame.Mask;
import dev.headswap.frame.RgbImage;
import dev.headswap.frame.Similarity;
import dev.headswap.image.StillImages;
import dev.headswap.job.JobKind;
import dev.headswap.job.JobNote;
import dev.headswap.job.JobSpec;
import dev.headswap.job.Message;
import dev.headswap.pipeline.Outcome;
import dev.headswap.pipeline.SwappedHead;
import dev.headswap.transport.CodecException;
import dev.headswap.video.TimeRange;
import dev.headswap.wire.Envelope;
import dev.headswap.wire.Frame;
import dev.headswap.wire.Head;
import dev.headswap.wire.Image;
import dev.headswap.wire.Payload;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EnvelopeCodecTest {

  private static final int SIDE = 48;
  private static final Similarity CUT = new Similarity(0.7, -0.1, 12.25, -3.5);

  @TempDir Path folder;
  private final Random random = new Random(5);

  private EnvelopeCodec codec(long above) {
    return new EnvelopeCodec(new ClaimStore(folder, above));
  }

  private RgbImage picture() {
    byte[] rgb = new byte[SIDE * SIDE * 3];
    random.nextBytes(rgb);
    return new RgbImage(SIDE, SIDE, rgb);
  }

  private HeadCrop crop() {
    float[] xy = new float[2 * Landmarks.COUNT];
    for (int i = 0; i < xy.length; i++) {
      xy[i] = random.nextFloat() * SIDE;
    }
    return new HeadCrop(picture(), CUT, new Landmarks(xy));
  }

  private FrameMessage frame(HeadCrop crop) {
    return new FrameMessage("job-1", 2, 77, 3.25, 1_234_567, () -> crop);
  }

  private Mask mask(boolean binary) {
    float[] alpha = new float[SIDE * SIDE];
    for (int i = 0; i < alpha.length; i++) {
      alpha[i] = binary ? random.nextInt(2) : random.nextFloat();
    }
    return new Mask(SIDE, SIDE, alpha);
  }

  @Test
  void aFrameComesBackBitForBit() {
    HeadCrop crop = crop();
    EnvelopeCodec codec = codec(Long.MAX_VALUE);
    FrameMessage back = (FrameMessage) codec.decode(codec.encode(frame(crop)));
    assertThat(back.job()).isEqualTo("job-1");
    assertThat(back.attempt()).isEqualTo(2);
    assertThat(back.index()).isEqualTo(77);
    assertThat(back.seconds()).isEqualTo(3.25);
    assertThat(back.capturedMillis()).isEqualTo(1_234_567);
    assertThat(back.head().pixels().rgb()).isEqualTo(crop.pixels().rgb());
    assertThat(back.head().frameToCrop()).isEqualTo(CUT);
    assertThat(back.head().landmarks()).isEqualTo(crop.landmarks());
  }

  @Test
  void aHeadComesBackBitForBitWhateverItsMask() {
    EnvelopeCodec codec = codec(Long.MAX_VALUE);
    for (boolean binary : new boolean[] {true, false}) {
      SwappedHead head = new SwappedHead(picture(), mask(binary), CUT);
      Message message = HeadMessage.swapped(frame(crop()), head, true);
      HeadMessage back = (HeadMessage) codec.decode(codec.encode(message));
      SwappedHead swapped = Objects.requireNonNull(back.swapped());
      assertThat(swapped.pixels().rgb()).isEqualTo(head.pixels().rgb());
      assertThat(swapped.region().alpha()).isEqualTo(head.region().alpha());
      assertThat(swapped.frameToCrop()).isEqualTo(CUT);
      assertThat(back.outcome()).isEqualTo(Outcome.SWAPPED);
      assertThat(back.capturedMillis()).isEqualTo(1_234_567);
      assertThat(back.simulated()).isTrue();
    }
  }

  @Test
  void aPngOfAStrangerIsRead() {
    HeadCrop crop = crop();
    byte[] png = StillImages.encodePng(crop.pixels());
    Message back = codec(0).decode(withImage(image(png, Image.Format.PNG)));
    assertThat(((FrameMessage) back).head().pixels().rgb()).isEqualTo(crop.pixels().rgb());
  }

  private static Image image(byte[] bytes, Image.Format format) {
    return Image.newBuilder()
        .setWidth(SIDE)
        .setHeight(SIDE)
        .setFormat(format)
        .setPayload(Payload.newBuilder().setInline(ByteString.copyFrom(bytes)))
        .build();
  }

  private byte[] withImage(Image image) {
    EnvelopeCodec codec = codec(Long.MAX_VALUE);
    try {
      Envelope good = Envelope.parseFrom(codec.encode(frame(crop())));
      Frame frame = good.getFrame().toBuilder().setCrop(image).build();
      return good.toBuilder().setFrame(frame).build().toByteArray();
    } catch (com.google.protobuf.InvalidProtocolBufferException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void whatIsLargeGoesThroughTheStoreOnceAndGoesAwayWithTheJob() throws Exception {
    ClaimStore store = new ClaimStore(folder, 100);
    EnvelopeCodec codec = new EnvelopeCodec(store);
    HeadCrop crop = crop();
    byte[] bytes = codec.encode(frame(crop));
    assertThat(bytes).as("no pixels travel").hasSizeLessThan(SIDE * SIDE);
    codec.encode(frame(crop));
    assertThat(folder.resolve("job-1")).isDirectoryContaining("regex:.*/[0-9a-f]{64}");
    assertThat(folder.resolve("job-1").toFile().list()).hasSize(1);
    assertThat(((FrameMessage) codec.decode(bytes)).head().pixels().rgb())
        .isEqualTo(crop.pixels().rgb());
    Path kept = folder.resolve("job-1").resolve(folder.resolve("job-1").toFile().list()[0]);
    byte[] damaged = Files.readAllBytes(kept);
    damaged[damaged.length / 2] ^= 1;
    Files.write(kept, damaged);
    FrameMessage back = (FrameMessage) codec.decode(bytes);
    assertThatThrownBy(back::head)
        .isInstanceOf(CodecException.class)
        .hasMessageContaining("damaged");
    store.forget("job-1");
    assertThat(folder).isEmptyDirectory();
    assertThatThrownBy(back::head).isInstanceOf(CodecException.class);
  }

  @ParameterizedTest
  @EnumSource
  void aBombDoesNotUnpack(Compression by) {
    byte[] bomb = by.pack(new byte[50_000_000]);
    FrameMessage back = (FrameMessage) codec(0).decode(withImage(image(bomb, by.pixels())));
    assertThatThrownBy(back::head).isInstanceOf(CodecException.class).hasMessageContaining("more");
  }

  @ParameterizedTest
  @EnumSource
  void tooFewBytesAreRefused(Compression by) {
    byte[] few = by.pack(new byte[SIDE * SIDE * 3 - 1]);
    FrameMessage back = (FrameMessage) codec(0).decode(withImage(image(few, by.pixels())));
    assertThatThrownBy(back::head)
        .isInstanceOf(CodecException.class)
        .hasMessageContaining("required but were");
  }

  @Test
  void whatOthersReadIsZlibAndWhatWorkersReadIsZstandard() throws Exception {
    SwappedHead head = new SwappedHead(picture(), mask(true), CUT);
    PictureMessage asked =
        new PictureMessage("job-1", 1, 5, 0.2, 0, () -> RgbImage.black(SIDE, SIDE));
    PictureResult forOthers = new PictureResult(asked, Outcome.SWAPPED, head, null, false);
    assertThat(packedHead(forOthers).getPixels().getFormat()).isEqualTo(Image.Format.RGB8_DEFLATE);
    assertThat(packedHead(forOthers).getRegion().getFormatValue()).isEqualTo(1);
    Message forWorkers = HeadMessage.swapped(frame(crop()), head, false);
    assertThat(packedHead(forWorkers).getPixels().getFormat()).isEqualTo(Image.Format.RGB8_ZSTD);
    assertThat(packedHead(forWorkers).getRegion().getFormatValue()).isEqualTo(3);
  }

  private Head packedHead(Message message) throws Exception {
    return Envelope.parseFrom(codec(Long.MAX_VALUE).encode(message)).getHead();
  }

  @Test
  void aPngOfAnotherSizeIsNotUnpacked() {
    byte[] large = StillImages.encodePng(RgbImage.black(4000, 4000));
    FrameMessage back = (FrameMessage) codec(0).decode(withImage(image(large, Image.Format.PNG)));
    assertThatThrownBy(back::head)
        .isInstanceOf(CodecException.class)
        .hasMessageContaining("PNG of");
  }

  @Test
  void aJobComesBack() {
    JobSpec spec =
        new JobSpec(
            "job-1",
            1,
            JobKind.FILE,
            List.of(JobSpec.Photo.at("a", "file:///a.jpg")),
            "file:///in.mp4",
            "file:///out.mp4",
            true,
            Map.of("video.crf", "20"),
            new TimeRange(null, 2.5),
            "compact",
            "ab".repeat(32),
            12345);
    EnvelopeCodec codec = codec(0);
    assertThat(codec.decode(codec.encode(spec))).isEqualTo(spec);
    JobNote note = JobNote.failed(spec, "no head", 4, "w");
    assertThat(codec.decode(codec.encode(note))).isEqualTo(note);
    EndMessage end = new EndMessage("job-1", 1, 99, "cut short");
    assertThat(codec.decode(codec.encode(end))).isEqualTo(end);
  }

  /** Whatever bytes do to the parser, it is one kind of exception or a message. */
  @Test
  void noBytesBreakTheCodec() {
    EnvelopeCodec codec = codec(Long.MAX_VALUE);
    byte[] good = codec.encode(frame(crop()));
    int refused = 0;
    for (int i = 0; i < 3000; i++) {
      byte[] mutated = Arrays.copyOf(good, i % 3 == 0 ? random.nextInt(good.length) : good.length);
      for (int k = 0; k < 1 + i % 4 && mutated.length > 0; k++) {
        int reach = Math.min(mutated.length, i % 2 == 0 ? 700 : mutated.length);
        mutated[random.nextInt(reach)] = (byte) random.nextInt(256);
      }
      try {
        if (codec.decode(mutated) instanceof FrameMessage message) {
          message.head();
        }
      } catch (CodecException e) {
        refused++;
      }
    }
    assertThat(refused).isGreaterThan(1000);
  }

  @Test
  void aVersionOfTheFutureIsRefused() {
    byte[] future =
        Envelope.newBuilder().setVersion(2).setJob("a").setAttempt(1).build().toByteArray();
    assertThatThrownBy(() -> codec(0).decode(future))
        .isInstanceOf(CodecException.class)
        .hasMessageContaining("version 1 required but was 2");
  }
}
