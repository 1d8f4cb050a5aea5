package dev.headswap.cli.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headswap.cli.ExitCode;
import dev.headswap.job.JobState;
import dev.headswap.job.JobView;
import dev.headswap.telemetry.Telemetry;
import dev.headswap.telemetry.TelemetrySettings;
import dev.headswap.transport.kafka.TestBroker;
import dev.headswap.video.SourceSettings;
import dev.headswap.video.TimeRange;
import dev.headswap.video.source.FfmpegSource;
import dev.headswap.video.verify.Comparison;
import dev.headswap.worker.Desk;
import dev.headswap.worker.Vitals;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Jobs from the command line to the finished file, with simulated inference, on a real broker. */
@Timeout(400)
class JobsIT {

  @TempDir static Path shared;
  @TempDir Path folder;

  private StreamGround ground;
  private Path bundle;

  @BeforeEach
  void ground() throws Exception {
    bundle = StreamGround.bundle(shared);
    ground = new StreamGround(folder, TestBroker.shared());
  }

  @AfterEach
  void close() {
    ground.close();
  }

  private void hireAll(long millis) {
    ground.hire(Role.DECODE, millis);
    ground.hire(Role.INFER, millis);
    ground.hire(Role.ENCODE, millis);
  }

  private Path output(String name) {
    return folder.resolve(name);
  }

  @Test
  void aJobKeepsEverythingOfTheTargetButTheHeads() {
    hireAll(0);
    Path report = folder.resolve("report.json");
    int code = ground.swap(bundle, output("out.mp4"), "3", "--report", "" + report);
    assertThat(code).as(ground.err.toString()).isZero();
    assertThat(
            Comparison.compare(
                    output("out.mp4").toString(), "samples/driving.mp4", new TimeRange(null, 3.0))
                .failures())
        .isEmpty();
    assertThat(ground.err.toString()).contains("SIMULATED");
    assertThat(report).content().contains("\"simulatedInference\" : true", "\"failed\" : 0");
    assertThat(comment(output("out.mp4"))).contains("SIMULATED");
    assertThat(folder.resolve("claims")).as("the store is empty again").isEmptyDirectory();
    assertThat(folder.toFile().list((d, name) -> name.endsWith(".headswap"))).isEmpty();
  }

  private static String comment(Path file) {
    try (FfmpegSource source = FfmpegSource.open(SourceSettings.of(file.toString()))) {
      return source.demuxer().metadata().toString();
    }
  }

  @Test
  void aTargetThatIsNotThereEndsTheJobAsItWouldEndASwap() {
    hireAll(0);
    int code =
        ground.run(
            "swap",
            "--kafka",
            TestBroker.shared().bootstrap(),
            "-s",
            "samples/source/1.jpg",
            "-t",
            output("none.mp4").toString(),
            "-o",
            output("out.mp4").toString(),
            "--model",
            bundle.toString());
    assertThat(code).isEqualTo(ExitCode.INPUT);
    assertThat(ground.err.toString()).contains("none.mp4", "no such file");
  }

  @Test
  void aBrokerThatIsNotThereIsItsOwnExitCode() {
    int code =
        ground.run(
            "swap",
            "--kafka",
            "127.0.0.1:1",
            "-s",
            "samples/source/1.jpg",
            "-t",
            "samples/driving.mp4",
            "-o",
            output("out.mp4").toString(),
            "--model",
            bundle.toString());
    assertThat(code).isEqualTo(ExitCode.BROKER);
    assertThat(ground.err.toString()).contains("127.0.0.1:1");
  }

  @Test
  void aCancelledJobLeavesNothingAndItsRetryFinishes() throws Exception {
    hireAll(60);
    String id = ground.submit(bundle, output("out.mp4"), "3");
    try (Desk desk = ground.settings().desk("test", true, Vitals.unwatched())) {
      StreamGround.await("running", 60, () -> desk.board().job(id).written() > 25);
      assertThat(ground.run("job", "cancel", id)).isZero();
      StreamGround.await("cancelled", 60, () -> desk.board().job(id).state() == JobState.CANCELLED);
      StreamGround.await("tidied", 20, () -> workFolders() == 0);
      assertThat(output("out.mp4")).doesNotExist();
      assertThat(ground.run("job", "retry", id)).isZero();
      StreamGround.await("finished", 120, () -> desk.board().job(id).state() == JobState.FINISHED);
      JobView view = desk.board().job(id);
      assertThat(view.attempt()).isEqualTo(2);
      assertThat(view.counts().total()).isEqualTo(frames(output("out.mp4")));
    }
    assertThat(ground.run("job", "retry", id)).as("of a finished job").isEqualTo(ExitCode.USAGE);
    assertThat(ground.run("job", "show", id)).isZero();
    assertThat(ground.run("job", "list")).isZero();
    assertThat(ground.out.toString()).contains(id, "finished");
  }

  private long workFolders() {
    String[] names = folder.toFile().list((d, name) -> name.endsWith(".headswap"));
    return names == null ? 0 : names.length;
  }

  private static long frames(Path file) {
    long count = 0;
    try (FfmpegSource source = FfmpegSource.open(SourceSettings.of(file.toString()))) {
      for (var frame = source.next(); frame != null; frame = source.next()) {
        frame.close();
        count++;
      }
    }
    return count;
  }

  @Test
  void twoEncodersThatFightOverAJobMakeOneFile() throws Exception {
    hireAll(5);
    assertThat(ground.swap(bundle, output("calm.mp4"), "3")).isZero();
    ground.hire(Role.ENCODE, 5, "a-second-group");
    TimeUnit.SECONDS.sleep(2);
    for (int round = 0; round < 3; round++) {
      Path fought = output("fought-" + round + ".mp4");
      assertThat(ground.swap(bundle, fought, "3")).as(ground.err.toString()).isZero();
      assertThat(Files.mismatch(output("calm.mp4"), fought)).isEqualTo(-1);
    }
    StreamGround.await("tidied", 20, () -> workFolders() == 0);
  }

  @Test
  void aShareGroupInfersToo() throws Exception {
    hireAll(0);
    assertThat(ground.swap(bundle, output("classic.mp4"), "1")).isZero();
    ground.close();
    ground = new StreamGround(folder, TestBroker.shared()).with("kafka.share-group", "true");
    hireAll(0);
    ground.hire(Role.INFER, 0);
    assertThat(ground.swap(bundle, output("shared.mp4"), "1")).as(ground.err.toString()).isZero();
    assertThat(Files.mismatch(output("classic.mp4"), output("shared.mp4"))).isEqualTo(-1);
  }

  @Test
  void whoeverWatchesAWorkerSeesWhatItDid() throws Exception {
    try (Telemetry infer = Telemetry.start(new TelemetrySettings("127.0.0.1", 0), "infer");
        Telemetry encode = Telemetry.start(new TelemetrySettings("127.0.0.1", 0), "encode")) {
      ground.hire(Role.DECODE, 0);
      ground.hire(Role.INFER, 0, null, new Vitals(infer.meters(), infer.health()));
      ground.hire(Role.ENCODE, 0, null, new Vitals(encode.meters(), encode.health()));
      assertThat(ground.swap(bundle, output("out.mp4"), "1")).as(ground.err.toString()).isZero();
      assertThat(page(infer, "/metrics"))
          .contains(
              "headswap_stage_duration_seconds_count{application=\"headswap\",stage=\"infer\"")
          .contains("headswap_consumer_lag{application=\"headswap\",topic=\"")
          .contains("headswap_queue_bytes{application=\"headswap\",queue=\"received\"");
      assertThat(page(encode, "/metrics"))
          .as("of 25 frames, of which every tenth has no head in a simulation")
          .containsPattern("outcome=\"swapped\".*} 23[.]0")
          .containsPattern("outcome=\"kept\".*} 2[.]0");
      assertThat(page(encode, "/metrics")).containsPattern("headswap_jobs_active.*} 0[.]0");
      assertThat(page(encode, "/healthz")).contains("alive");
    }
  }

  private static String page(Telemetry telemetry, String path) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(URI.create(telemetry.url() + path)).build();
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body();
  }

  @Test
  void trueAndSimulatedHeadsAreNeverMixed() {
    ground.hire(Role.DECODE, 0);
    ground.hire(Role.INFER, 0);
    StreamGround.Crew strict =
        new StreamGround.Crew(
            Workplace.open(Role.ENCODE, ground.settings(), null, null, Vitals.unwatched()));
    try {
      assertThat(ground.swap(bundle, output("out.mp4"), "1")).isEqualTo(ExitCode.USAGE);
      assertThat(ground.err.toString()).contains("simulated inference");
      assertThat(output("out.mp4")).doesNotExist();
    } finally {
      strict.dismiss();
    }
  }
}
