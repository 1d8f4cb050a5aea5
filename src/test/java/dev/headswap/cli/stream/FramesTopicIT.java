package dev.headswap.cli.stream;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import dev.headswap.frame.RgbImage;
import dev.headswap.image.StillImages;
import dev.headswap.transport.kafka.TestBroker;
import dev.headswap.transport.kafka.Topics;
import dev.headswap.video.Provenance;
import dev.headswap.wire.Envelope;
import dev.headswap.wire.Frame;
import dev.headswap.wire.Head;
import dev.headswap.wire.Image;
import dev.headswap.wire.Payload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A producer that knows nothing but the schema feeds pictures and gets its results back. */
@Timeout(240)
class FramesTopicIT {

  private static final int WIDTH = 160;
  private static final int HEIGHT = 120;

  @TempDir Path folder;

  private static RgbImage picture(int number) {
    byte[] rgb = new byte[WIDTH * HEIGHT * 3];
    for (int i = 0; i < rgb.length; i++) {
      rgb[i] = (byte) (40 + (i / 3 % WIDTH + i / WIDTH / 3 + number * 9) % 150);
    }
    return new RgbImage(WIDTH, HEIGHT, rgb);
  }

  private static byte[] frame(
      String job, long index, Image.Format format, byte[] picture, long captured) {
    return Envelope.newBuilder()
        .setVersion(1)
        .setJob(job)
        .setAttempt(1)
        .setFrame(
            Frame.newBuilder()
                .setIndex(index)
                .setSeconds(index * 0.04)
                .setCapturedMillis(captured)
                .setWhole(
                    Image.newBuilder()
                        .setWidth(WIDTH)
                        .setHeight(HEIGHT)
                        .setFormat(format)
                        .setPayload(Payload.newBuilder().setInline(ByteString.copyFrom(picture)))))
        .build()
        .toByteArray();
  }

  private static String submit(StreamGround ground, Path bundle) {
    ground.out.getBuffer().setLength(0);
    int code =
        ground.run(
            "job", "submit", "--frames", "-s", "samples/source/1.jpg", "--model", "" + bundle);
    assertThat(code).as(ground.err.toString()).isZero();
    return ground.out.toString().strip();
  }

  private static Map<Long, Head> heads(Topics topics, String job, int count) throws Exception {
    Map<Long, Head> heads = new TreeMap<>();
    Map<String, Object> properties =
        Map.of(
            "bootstrap.servers",
            TestBroker.shared().bootstrap(),
            "group.id",
            "viewer-" + job,
            "auto.offset.reset",
            "earliest");
    try (KafkaConsumer<String, byte[]> viewer =
        new KafkaConsumer<>(properties, new StringDeserializer(), new ByteArrayDeserializer())) {
      viewer.subscribe(List.of(topics.heads()));
      long patience = System.nanoTime() + 120_000_000_000L;
      while (heads.size() < count && System.nanoTime() < patience) {
        for (var heard : viewer.poll(Duration.ofMillis(200))) {
          Envelope envelope = Envelope.parseFrom(heard.value());
          assertThat(envelope.getJob()).isEqualTo(job).isEqualTo(heard.key());
          heads.put(envelope.getHead().getIndex(), envelope.getHead());
        }
      }
    }
    return heads;
  }

  @Test
  void picturesComeBackWithTheirHeadsSwapped() throws Exception {
    List<byte[]> values = new ArrayList<>();
    Map<Long, Head> heads;
    String listed;
    try (StreamGround ground = new StreamGround(folder, TestBroker.shared())) {
      ground.with("live.return", "frames").with("kafka.claims.above-bytes", "4000000");
      Path bundle = StreamGround.bundle(folder);
      ground.hire(Role.DECODE, 1);
      ground.hire(Role.INFER, 1);
      ground.hire(Role.ENCODE, 1);
      String job = submit(ground, bundle);
      Topics topics = ground.settings().topics();
      for (int i = 0; i < 4; i++) {
        values.add(frame(job, i, Image.Format.PNG, StillImages.encodePng(picture(i)), 0));
      }
      byte[] jpeg = StillImages.encodeJpeg(picture(4), 95);
      values.add(frame(job, 4, Image.Format.JPEG, jpeg, System.currentTimeMillis() + 60_000));
      values.add(frame(job, 5, Image.Format.PNG, "no picture".getBytes(StandardCharsets.UTF_8), 0));
      values.add(frame(job, 6, Image.Format.PNG, StillImages.encodePng(picture(6)), 1));
      send(topics, job, values);
      heads = heads(topics, job, values.size());
      assertThat(ground.run("job", "cancel", job)).isZero();
      ground.out.getBuffer().setLength(0);
      assertThat(ground.run("job", "show", job)).isZero();
      listed = ground.out.toString();
    }
    assertThat(heads.keySet()).containsExactly(0L, 1L, 2L, 3L, 4L, 5L, 6L);
    for (long i = 0; i < 5; i++) {
      assertSwapped(head(heads, i), picture((int) i));
    }
    assertThat(head(heads, 5).getOutcome()).isEqualTo(Head.Outcome.FAILED);
    assertThat(head(heads, 6).getOutcome()).isEqualTo(Head.Outcome.DROPPED);
    assertThat(head(heads, 6).getCapturedMillis()).isEqualTo(1);
    assertThat(listed).contains("cancelled");
  }

  private static Head head(Map<Long, Head> heads, long index) {
    return Objects.requireNonNull(heads.get(index));
  }

  private static void assertSwapped(Head head, RgbImage before) {
    assertThat(head.getOutcome()).isEqualTo(Head.Outcome.SWAPPED);
    assertThat(head.getSimulated()).isTrue();
    assertThat(head.hasPixels()).isTrue();
    assertThat(head.hasRegion()).isTrue();
    byte[] png = head.getWhole().getPayload().getInline().toByteArray();
    assertThat(new String(png, StandardCharsets.ISO_8859_1)).contains(Provenance.SOURCE_TYPE);
    RgbImage after = StillImages.decode(png);
    assertThat(after.width()).isEqualTo(WIDTH);
    assertThat(
            Math.abs(after.red(WIDTH / 2, HEIGHT / 2) - (255 - before.red(WIDTH / 2, HEIGHT / 2))))
        .as("the middle is inverted, as the simulation does")
        .isLessThan(12);
    assertThat(Math.abs(after.red(2, 2) - before.red(2, 2))).as("a corner").isLessThan(6);
  }

  private static void send(Topics topics, String job, List<byte[]> values) throws Exception {
    Map<String, Object> properties = Map.of("bootstrap.servers", TestBroker.shared().bootstrap());
    try (KafkaProducer<String, byte[]> producer =
        new KafkaProducer<>(properties, new StringSerializer(), new ByteArraySerializer())) {
      for (byte[] value : values) {
        producer.send(new ProducerRecord<>(topics.frames(), job, value)).get();
      }
    }
  }

  @Test
  void framesOrFilesButNotBoth() throws Exception {
    try (StreamGround ground = new StreamGround(folder, TestBroker.shared())) {
      Path bundle = StreamGround.bundle(folder);
      String[] both = {"job", "submit", "--frames", "-s", "x.jpg", "-t", "a.mp4", "-o", "b.mp4"};
      assertThat(ground.run(both)).isEqualTo(2);
      assertThat(ground.err.toString()).contains("--frames: neither --target nor --output");
      assertThat(ground.run("job", "submit", "-s", "x.jpg", "--model", "" + bundle)).isEqualTo(2);
      assertThat(ground.err.toString()).contains("--target and --output required");
    }
  }
}
