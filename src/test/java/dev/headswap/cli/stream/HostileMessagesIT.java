package dev.headswap.cli.stream;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import dev.headswap.transport.kafka.Follower;
import dev.headswap.transport.kafka.Outlet;
import dev.headswap.transport.kafka.TestBroker;
import dev.headswap.wire.Envelope;
import dev.headswap.wire.Frame;
import dev.headswap.wire.Head;
import dev.headswap.wire.Image;
import dev.headswap.wire.Job;
import dev.headswap.wire.Mask;
import dev.headswap.wire.Payload;
import dev.headswap.wire.Picture;
import dev.headswap.wire.Range;
import dev.headswap.wire.Similarity;
import dev.headswap.worker.Desk;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Strangers' messages: each ends among the dead letters, and the workers work on. */
@Timeout(400)
class HostileMessagesIT {

  @TempDir Path folder;
  private StreamGround ground;
  private final Random random = new Random(3);
  private final List<Outlet.Parcel> hostile = new ArrayList<>();

  @BeforeEach
  void ground() throws Exception {
    ground = new StreamGround(folder, TestBroker.shared());
  }

  @AfterEach
  void close() {
    ground.close();
  }

  private static Envelope.Builder envelope(String job) {
    return Envelope.newBuilder().setVersion(1).setJob(job).setAttempt(1);
  }

  private Job.Builder job() {
    return Job.newBuilder()
        .setKind(Job.Kind.FILE)
        .addSources(
            Picture.newBuilder()
                .setName("x")
                .setUri(Path.of("samples/source/1.jpg").toUri().toString()))
        .setTarget(Path.of("samples/driving.mp4").toUri().toString())
        .setOutput(folder.resolve("hostile.mp4").toUri().toString());
  }

  private List<UnaryOperator<Job.Builder>> evilJobs() throws Exception {
    Path outside = Files.createTempDirectory("outside");
    Path secret = Files.writeString(outside.resolve("secret.mp4"), "secret");
    Path link = Files.createSymbolicLink(folder.resolve("link.mp4"), secret);
    Path linkedFolder = Files.createSymbolicLink(folder.resolve("linked"), outside);
    Path list = Files.writeString(folder.resolve("list.mp4"), "#EXTM3U\n/etc/passwd\n");
    Path concat = Files.writeString(folder.resolve("c.mp4"), "ffconcat version 1.0\nfile a\n");
    String long4k = "file:///" + "x".repeat(5000);
    List<String> targets =
        List.of(
            "file:///etc/passwd",
            "file:///etc/../etc/passwd",
            "/etc/passwd",
            "",
            "concat:a|b",
            "http://127.0.0.1/x.mp4",
            "http://169.254.169.254/latest",
            "file://host/etc/passwd",
            "data:text/plain,hello",
            "subfile:,,start,0,end,0,,:/etc/passwd",
            "file:relative",
            secret.toUri().toString(),
            link.toUri().toString(),
            list.toUri().toString(),
            concat.toUri().toString(),
            linkedFolder.resolve("secret.mp4").toUri().toString(),
            folder.toUri().toString(),
            "file:///%00",
            "pipe:0",
            long4k,
            folder.toUri() + "../../etc/passwd");
    List<String> outputs =
        List.of(
            "file:///etc/cron.d/x.mp4",
            "rtmp://example.org/x",
            "",
            "x.mp4",
            folder.toUri() + "../x.mp4",
            linkedFolder.resolve("x.mp4").toUri().toString(),
            folder.toUri() + ".hidden.mp4",
            folder.toUri() + "out-%2504d.png",
            folder.toUri() + "a/b/c/x.mp4",
            "file:///",
            folder.toUri() + "x%0Ay.mp4");
    List<UnaryOperator<Job.Builder>> evil = new ArrayList<>();
    targets.forEach(uri -> evil.add(job -> job.setTarget(uri)));
    outputs.forEach(uri -> evil.add(job -> job.setOutput(uri)));
    targets.forEach(
        uri -> evil.add(job -> job.setSources(0, Picture.newBuilder().setName("s").setUri(uri))));
    for (String key :
        List.of("model", "device", "perception.registry", "kafka.command-config", "x")) {
      evil.add(job -> job.putSettings(key, "value"));
    }
    evil.add(job -> job.putSettings("video.fps", "cfr:999999999"));
    evil.add(job -> job.putSettings("video.fps", "many"));
    evil.add(job -> job.putSettings("video.segment-frames", "0"));
    evil.add(job -> job.putSettings("video.segment-frames", "99999999"));
    evil.add(job -> job.putSettings("video.encoder", "a\nb"));
    evil.add(job -> job.putSettings("video.encoder", "a".repeat(1000)));
    evil.add(job -> job.putSettings("head.reference-face", "file:///etc/passwd"));
    evil.add(job -> job.setKind(Job.Kind.LIVE));
    evil.add(job -> job.setKindValue(99));
    evil.add(job -> job.clearKind());
    evil.add(job -> job.setSources(0, Picture.newBuilder().setName("nothing")));
    evil.add(job -> job.setRange(Range.newBuilder().setStartSeconds(Double.NaN)));
    evil.add(job -> job.setRange(Range.newBuilder().setStartSeconds(-1)));
    evil.add(job -> job.setRange(Range.newBuilder().setStartSeconds(5).setEndSeconds(2)));
    evil.add(job -> job.setBundle(dev.headswap.wire.Bundle.newBuilder().setSha256("../../x")));
    evil.add(
        job -> {
          for (int i = 0; i < 40; i++) {
            job.addSources(job.getSources(0));
          }
          return job;
        });
    return evil;
  }

  private static Image.Builder image() {
    return Image.newBuilder()
        .setWidth(64)
        .setHeight(64)
        .setFormat(Image.Format.RGB8_DEFLATE)
        .setPayload(Payload.newBuilder().setInline(ByteString.copyFrom(new byte[50])));
  }

  private static Frame.Builder frame() {
    Frame.Builder frame =
        Frame.newBuilder().setCrop(image()).setFrameToCrop(Similarity.newBuilder().setA(1));
    for (int i = 0; i < 136; i++) {
      frame.addLandmarks(i);
    }
    return frame;
  }

  private static Head.Builder head() {
    Mask.Builder mask =
        Mask.newBuilder()
            .setWidth(64)
            .setHeight(64)
            .setFormat(Mask.Format.BITS_DEFLATE)
            .setPayload(Payload.newBuilder().setInline(ByteString.copyFrom(new byte[9])));
    return Head.newBuilder()
        .setOutcome(Head.Outcome.SWAPPED)
        .setPixels(image())
        .setRegion(mask)
        .setFrameToCrop(Similarity.newBuilder().setA(1));
  }

  private static List<UnaryOperator<Frame.Builder>> evilFrames() {
    return List.of(
        f -> f.clearCrop(),
        f -> f.clearLandmarks(),
        f -> f.setLandmarks(3, Float.NaN),
        f -> f.setIndex(-1),
        f -> f.setIndex(Long.MAX_VALUE),
        f -> f.setSeconds(Double.POSITIVE_INFINITY),
        f -> f.clearFrameToCrop(),
        f -> f.setFrameToCrop(Similarity.newBuilder().setA(Double.NaN)),
        f -> f.setFrameToCrop(Similarity.newBuilder().setA(1e300)),
        f -> f.setCrop(image().setWidth(1 << 30).setHeight(1 << 30)),
        f -> f.setCrop(image().setWidth(0)),
        f -> f.setCrop(image().setWidth(-5)),
        f -> f.setCrop(image().setFormatValue(77)),
        f -> f.setCrop(image().clearPayload()),
        f ->
            f.setCrop(
                image()
                    .setPayload(
                        Payload.newBuilder()
                            .setClaim(
                                dev.headswap.wire.Claim.newBuilder()
                                    .setSha256(ByteString.copyFromUtf8("../../../etc/passwd"))
                                    .setSize(10)))));
  }

  private static List<UnaryOperator<Head.Builder>> evilHeads() {
    return List.of(
        h -> h.clearPixels(),
        h -> h.clearRegion(),
        h -> h.setOutcomeValue(9),
        h -> h.clearOutcome(),
        h -> h.clearFrameToCrop(),
        h -> h.setIndex(-7),
        h -> h.setSeconds(Double.NaN),
        h -> h.setPixels(image().setHeight(65)),
        h -> h.setRegion(Mask.newBuilder().setWidth(32).setHeight(32)));
  }

  private void add(String topic, String key, byte[] bytes) {
    hostile.add(new Outlet.Parcel(topic, null, key, bytes, Map.of("n", "" + hostile.size())));
  }

  private void make(Desk desk) throws Exception {
    String jobs = desk.topics().jobs();
    String frames = desk.topics().frames();
    String heads = desk.topics().heads();
    int n = 0;
    for (UnaryOperator<Job.Builder> evil : evilJobs()) {
      String id = "evil-" + n++;
      add(jobs, id, envelope(id).setJobSpec(evil.apply(job())).build().toByteArray());
    }
    for (UnaryOperator<Frame.Builder> evil : evilFrames()) {
      add(frames, "f", envelope("f").setFrame(evil.apply(frame())).build().toByteArray());
    }
    for (UnaryOperator<Head.Builder> evil : evilHeads()) {
      add(heads, "h", envelope("h").setHead(evil.apply(head())).build().toByteArray());
    }
    byte[] good = envelope("w").setJobSpec(job()).build().toByteArray();
    byte[] goodFrame = envelope("w").setFrame(frame()).build().toByteArray();
    byte[] goodHead = envelope("w").setHead(head()).build().toByteArray();
    for (String topic : List.of(jobs, frames, heads)) {
      add(topic, "v", envelope("v").setVersion(2).setJobSpec(job()).build().toByteArray());
      add(topic, "A/../B", envelope("A/../B").setJobSpec(job()).build().toByteArray());
      add(topic, "a", envelope("a").setAttempt(0).setJobSpec(job()).build().toByteArray());
      add(topic, "a", envelope("a").setAttempt(-1).setJobSpec(job()).build().toByteArray());
      add(topic, "b", envelope("b").build().toByteArray());
      add(topic, "e", new byte[0]);
      add(topic, "other", envelope("not-the-key").setFrame(frame()).build().toByteArray());
    }
    add(frames, "w", good);
    add(jobs, "w", goodFrame);
    add(frames, "w", goodHead);
    for (int i = 0; i < 60; i++) {
      byte[] noise = new byte[1 + random.nextInt(300)];
      random.nextBytes(noise);
      noise[0] = (byte) 0xff;
      add(List.of(jobs, frames, heads).get(i % 3), "n" + i, noise);
    }
    for (int i = 0; i < 40; i++) {
      byte[] source = List.of(good, goodFrame, goodHead).get(i % 3);
      int cut = 1 + random.nextInt(source.length - 2);
      add(List.of(jobs, frames, heads).get(i % 3), "cut-" + i, Arrays.copyOf(source, cut));
    }
  }

  @Test
  void everyHostileMessageIsADeadLetterAndTheWorkersWorkOn() throws Exception {
    Path bundle = StreamGround.bundle(folder);
    List<StreamGround.Crew> crew =
        List.of(
            ground.hire(Role.DECODE, 0), ground.hire(Role.INFER, 0), ground.hire(Role.ENCODE, 0));
    Set<String> dead = ConcurrentHashMap.newKeySet();
    try (Desk desk = ground.settings().desk("test", true);
        Follower letters =
            Follower.follow(
                desk.cluster(),
                List.of(desk.topics().deadLetters()),
                (topic, key, value) -> dead.add(Arrays.hashCode(value) + ":" + key))) {
      make(desk);
      assertThat(hostile).hasSizeGreaterThanOrEqualTo(200);
      Set<String> sent = new HashSet<>();
      for (Outlet.Parcel parcel : hostile) {
        sent.add(Arrays.hashCode(parcel.value()) + ":" + parcel.key());
        desk.outlet().sendNow(parcel, Duration.ofSeconds(20));
      }
      StreamGround.await("all are dead letters", 120, () -> dead.containsAll(sent));
      assertThat(dead).isEqualTo(sent);
    }
    assertThat(crew).allMatch(StreamGround.Crew::isWorking);
    assertThat(folder.resolve("hostile.mp4")).doesNotExist();
    assertThat(ground.swap(bundle, folder.resolve("after.mp4"), "1"))
        .as(ground.err.toString())
        .isZero();
  }
}
