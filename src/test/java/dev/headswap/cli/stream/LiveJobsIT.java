package dev.headswap.cli.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headswap.cli.ExitCode;
import dev.headswap.job.JobState;
import dev.headswap.job.JobView;
import dev.headswap.transport.kafka.TestBroker;
import dev.headswap.video.FrameTimes;
import dev.headswap.video.live.Transmitter;
import dev.headswap.video.sink.Film;
import dev.headswap.worker.Desk;
import dev.headswap.worker.Vitals;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A camera as the target of jobs, on a real broker, with simulated inference. */
@Timeout(240)
class LiveJobsIT {

  @TempDir static Path shared;
  @TempDir Path folder;

  private StreamGround ground;
  private Path bundle;
  private String address;
  private Transmitter camera;

  @BeforeEach
  void ground() throws Exception {
    bundle = StreamGround.bundle(shared);
    ground =
        new StreamGround(folder, TestBroker.shared())
            .with("kafka.partitions.jobs", "1")
            .with("kafka.allow.schemes", "file,udp,tcp")
            .with("kafka.allow.private-hosts", "true")
            .with("live.max-latency", "20")
            .with("live.open-timeout", "40")
            .with("live.probe-seconds", "0.5");
    try (DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
      address = "udp://127.0.0.1:" + socket.getLocalPort();
    }
    Path film = new Film().frames(50).size(160, 120).tracks(0).write(folder.resolve("film.ts"));
    camera = Transmitter.start(film, address + "?pkt_size=1316");
  }

  @AfterEach
  void close() {
    camera.close();
    ground.close();
  }

  private String[] job(String target, Object output) {
    return new String[] {
      "-s", "samples/source/1.jpg", "-t", target, "-o", "" + output, "--model", "" + bundle
    };
  }

  private int run(String[] job, String... before) {
    List<String> all = new ArrayList<>(List.of(before));
    all.addAll(List.of(job));
    ground.out.getBuffer().setLength(0);
    return ground.run(all.toArray(String[]::new));
  }

  private static void assertPlayable(Path file) {
    assertThat(FrameTimes.of(file)).as("" + file).isNotEmpty().isSorted().doesNotHaveDuplicates();
  }

  private void awaitMore(Desk desk, String id) throws Exception {
    long before = desk.board().job(id).written();
    StreamGround.await(
        "written: " + desk.board().job(id).end(),
        60,
        () -> desk.board().job(id).written() > before + 10);
  }

  @Test
  void theWorkerThatIsGoneIsFollowedByAnotherAndNothingWrittenIsLost() throws Exception {
    Process first = ground.launch("decode", "--simulate", "5");
    ground.hire(Role.INFER, 5);
    ground.hire(Role.ENCODE, 5);
    assertThat(run(job(address, folder.resolve("out.ts")), "job", "submit")).isZero();
    String id = ground.out.toString().strip();
    try (Desk desk = ground.settings().desk("test", true, Vitals.unwatched())) {
      awaitMore(desk, id);
      StreamGround.signal(first, "KILL");
      first.waitFor();
      StreamGround.Crew second = ground.hire(Role.DECODE, 5);
      awaitMore(desk, id);
      assertPlayable(folder.resolve("out.ts"));
      second.dismiss();
      assertPlayable(folder.resolve("out-2.ts"));
      assertThat(desk.board().job(id).state()).isEqualTo(JobState.RUNNING);
      ground.hire(Role.DECODE, 5);
      awaitMore(desk, id);
      assertThat(ground.run("job", "cancel", id)).isZero();
      StreamGround.await("cancelled", 60, () -> desk.board().job(id).state().isFinal());
      JobView view = desk.board().job(id);
      assertThat(view.state()).isEqualTo(JobState.CANCELLED);
      assertThat(view.counts().swapped()).isPositive();
      assertThat(view.latencySeconds()).isBetween(0.0, 20.0).isPositive();
    }
    assertPlayable(folder.resolve("out-3.ts"));
    assertThat(folder.toFile().list((place, name) -> name.endsWith(".part"))).isEmpty();
  }

  @Test
  void theWantedTimeFinishesAJobAtAnAddress() throws Exception {
    hireAll();
    Path viewed = folder.resolve("viewed.ts");
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      CompletableFuture<Void> viewer = CompletableFuture.runAsync(() -> view(server, viewed));
      String output = "tcp://127.0.0.1:" + server.getLocalPort() + "/out.ts";
      assertThat(swap(address, output)).as(ground.err.toString()).isZero();
      assertThat(ground.err.toString()).contains("SIMULATED", " swapped");
      viewer.get(30, TimeUnit.SECONDS);
    }
    assertPlayable(viewed);
  }

  private void hireAll() {
    for (Role role : Role.values()) {
      ground.hire(role, 5);
    }
  }

  private int swap(String target, Object output) {
    String[] kafka = {"swap", "--kafka", TestBroker.shared().bootstrap(), "--duration", "3"};
    return run(job(target, output), kafka);
  }

  private static void view(ServerSocket server, Path file) {
    try (Socket sender = server.accept()) {
      Files.copy(sender.getInputStream(), file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void whatIsNotAllowedOrAlreadyThereIsRefused() throws Exception {
    ground.hire(Role.DECODE, 5);
    assertThat(swap("rtmp://127.0.0.1:9/live", folder.resolve("no.mp4"))).isEqualTo(ExitCode.USAGE);
    assertThat(ground.err.toString()).contains("one of the schemes");
    assertThat(swap(address, "udp://127.0.0.1:9?fifo_size=2000000000")).isEqualTo(ExitCode.USAGE);
    assertThat(ground.err.toString()).contains("no options but");
    Path there = Files.writeString(folder.resolve("there.mkv"), "there");
    assertThat(swap(address, there)).isEqualTo(ExitCode.OUTPUT);
    assertThat(there).hasContent("there");
    assertThat(swap(address, "-")).isEqualTo(ExitCode.USAGE);
  }
}
