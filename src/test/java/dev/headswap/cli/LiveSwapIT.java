package dev.headswap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headswap.video.FrameTimes;
import dev.headswap.video.live.Transmitter;
import dev.headswap.video.sink.Film;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code swap} from a camera that never waits, with inference that takes a fixed time. */
@Timeout(300)
class LiveSwapIT {

  @TempDir Path folder;

  private Path film;
  private Path report;
  private Path log;
  private String address;

  @BeforeEach
  void camera() throws IOException {
    film = new Film().frames(50).size(320, 240).write(folder.resolve("film.ts"));
    report = folder.resolve("report.json");
    log = folder.resolve("log.txt");
    try (DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
      address = "udp://127.0.0.1:" + socket.getLocalPort();
    }
  }

  private Process swap(Path output, long inferenceMillis, String... more) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of("-Dorg.bytedeco.javacpp.maxPhysicalBytes=0"));
    command.addAll(List.of("dev.headswap.cli.Main", "swap", "--simulate", "" + inferenceMillis));
    command.addAll(List.of("-t", address, "-o", "" + output, "--report", "" + report));
    command.addAll(List.of("--set", "live.open-timeout=60", "--set", "live.probe-seconds=0.5"));
    command.addAll(List.of(more));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(log.toFile())
        .start();
  }

  private static Map<?, ?> map(@Nullable Object value) {
    return (Map<?, ?>) Objects.requireNonNull(value);
  }

  private static long number(Map<?, ?> map, String key) {
    return ((Number) Objects.requireNonNull(map.get(key))).longValue();
  }

  @Test
  void slowInferenceDropsFramesAndTerminationCompletesTheFile() throws Exception {
    Path output = folder.resolve("out.mkv");
    try (Transmitter camera = Transmitter.start(film, address + "?pkt_size=1316")) {
      Process swap = swap(output, 250);
      awaitLine(swap, "live frame=");
      swap.destroy();
      assertThat(swap.waitFor(100, TimeUnit.SECONDS)).isTrue();
      assertThat(swap.exitValue()).as(Files.readString(log)).isEqualTo(143);
    }
    Map<String, Object> result = Json.parse(Files.readString(report));
    Map<?, ?> frames = map(result.get("frames"));
    Map<?, ?> live = map(result.get("live"));
    long written = number(frames, "swapped") + number(frames, "kept");
    assertThat(written).isPositive();
    assertThat(number(frames, "dropped")).isPositive();
    assertThat(number(frames, "total")).isEqualTo(written + number(frames, "dropped"));
    assertThat(number(live, "received")).isEqualTo(number(frames, "total"));
    assertThat(live.get("interrupted")).isEqualTo(true);
    assertThat(FrameTimes.of(output)).hasSize((int) written).isSorted().doesNotHaveDuplicates();
    Map<?, ?> latency = map(live.get("latencySeconds"));
    assertThat(number(latency, "frames")).isEqualTo(written);
    assertThat((Double) latency.get("max"))
        .as("bounded, though the camera is faster")
        .isBetween(0.25, 20.0);
  }

  private void awaitLine(Process process, String text) throws Exception {
    long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(120);
    while (!Files.readString(log).contains(text)
        && process.isAlive()
        && System.nanoTime() < patience) {
      TimeUnit.MILLISECONDS.sleep(100);
    }
    assertThat(Files.readString(log)).contains(text);
  }

  @Test
  void theWantedTimeEndsARunByItself() throws Exception {
    Path output = folder.resolve("out.m3u8");
    try (Transmitter camera = Transmitter.start(film, address + "?pkt_size=1316")) {
      Process swap = swap(output, 1, "--duration", "6", "--set", "live.hls.seconds=1");
      assertThat(swap.waitFor(200, TimeUnit.SECONDS)).isTrue();
      assertThat(swap.exitValue()).as(Files.readString(log)).isZero();
    }
    assertThat(Files.readString(output)).contains("#EXT-X-ENDLIST");
    assertThat(FrameTimes.of(output)).isNotEmpty().isSorted().doesNotHaveDuplicates();
    Map<?, ?> frames = map(Json.parse(Files.readString(report)).get("frames"));
    assertThat(number(frames, "failed")).isZero();
  }

  @Test
  void whatALiveRunCannotDoIsRefused() throws Exception {
    assertThat(swap(folder.resolve("out.mkv"), 1, "--resume").waitFor()).isEqualTo(ExitCode.USAGE);
    assertThat(Files.readString(log)).contains("--resume: not for a live source");
    assertThat(swap(folder.resolve("out.mkv"), 1, "--set", "live.mode=perhaps").waitFor())
        .isEqualTo(ExitCode.USAGE);
  }
}
