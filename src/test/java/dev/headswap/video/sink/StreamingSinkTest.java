package dev.headswap.video.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headswap.video.EncodeSettings;
import dev.headswap.video.FrameRate;
import dev.headswap.video.Passage;
import dev.headswap.video.SinkReport;
import dev.headswap.video.SourceSettings;
import dev.headswap.video.TimeRange;
import dev.headswap.video.VideoException;
import dev.headswap.video.verify.Comparison;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class StreamingSinkTest {

  private static final InetAddress HERE = InetAddress.getLoopbackAddress();

  @TempDir Path folder;

  private Path rich() throws IOException {
    return new Film().tracks(1).subtitles().write(folder.resolve("in.mkv"));
  }

  @Test
  void standardInputToStandardOutputKeepsEverything() throws Exception {
    Path target = rich();
    Path output = folder.resolve("out.mkv");
    Process child =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Passage.class.getName(),
                "-",
                "-")
            .redirectInput(target.toFile())
            .redirectOutput(output.toFile())
            .redirectError(folder.resolve("errors").toFile())
            .start();
    assertThat(child.waitFor(50, TimeUnit.SECONDS)).isTrue();
    assertThat(child.exitValue()).as(Files.readString(folder.resolve("errors"))).isZero();
    assertSame(output, target);
  }

  @Test
  void anAddressIsWrittenToWhileItIsRead() throws Exception {
    Path target = rich();
    Path output = folder.resolve("out.mkv");
    try (ServerSocket server = new ServerSocket(0, 1, HERE)) {
      CompletableFuture<Long> received =
          CompletableFuture.supplyAsync(() -> receive(server, output));
      Passage.run(target.toString(), address("tcp", server.getLocalPort()), true);
      assertThat(received.get(20, TimeUnit.SECONDS)).isPositive();
    }
    assertSame(output, target);
  }

  @Test
  void anAddressIsReadOnceWithAllItsStreams() throws Exception {
    Path target = rich();
    Path output = folder.resolve("out.mkv");
    try (ServerSocket server = new ServerSocket(0, 1, HERE)) {
      CompletableFuture<Void> sent = CompletableFuture.runAsync(() -> send(server, target));
      Passage.run(address("tcp", server.getLocalPort()), output.toString(), true);
      sent.get(20, TimeUnit.SECONDS);
    }
    assertSame(output, target);
  }

  @Test
  void datagramsMakeATransportStream() throws Exception {
    Path target = new Film().write(folder.resolve("in.ts"));
    Path output = folder.resolve("out.ts");
    try (DatagramSocket socket = new DatagramSocket(0, HERE)) {
      socket.setReceiveBufferSize(1 << 20);
      CompletableFuture<byte[]> received = CompletableFuture.supplyAsync(() -> receive(socket));
      SinkReport report =
          Passage.run(target.toString(), address("udp", socket.getLocalPort()), false);
      assertThat(report.container()).isEqualTo("mpegts");
      Files.write(output, received.get(20, TimeUnit.SECONDS));
    }
    assertSame(output, target);
  }

  @Test
  void aPartOfALiveSourceBeginsAtZero() throws Exception {
    Path target = rich();
    Path output = folder.resolve("out.mkv");
    TimeRange range = new TimeRange(0.4, 1.2);
    try (ServerSocket server = new ServerSocket(0, 1, HERE)) {
      CompletableFuture<Void> sent = CompletableFuture.runAsync(() -> send(server, target));
      String address = address("tcp", server.getLocalPort());
      SourceSettings settings = new SourceSettings(address, range, FrameRate.SOURCE, 1);
      Passage.run(settings, output.toString(), EncodeSettings.DEFAULT, false);
      sent.get(20, TimeUnit.SECONDS);
    }
    assertThat(Comparison.compare(output.toString(), target.toString(), range).failures())
        .isEmpty();
  }

  @Test
  void anAddressNobodyListensToIsRefusedInOneLine() throws Exception {
    Path target = rich();
    int port;
    try (ServerSocket server = new ServerSocket(0, 1, HERE)) {
      port = server.getLocalPort();
    }
    assertThatThrownBy(() -> Passage.run(target.toString(), address("tcp", port), false))
        .isInstanceOfSatisfying(
            VideoException.class,
            e -> {
              assertThat(e.kind()).isEqualTo(VideoException.Kind.OUTPUT);
              assertThat(e.getMessage()).hasLineCount(1).contains("refused");
            });
  }

  private static void assertSame(Path output, Path target) {
    assertThat(Comparison.compare(output.toString(), target.toString()).failures()).isEmpty();
  }

  private static String address(String protocol, int port) {
    return protocol + "://" + HERE.getHostAddress() + ":" + port;
  }

  private static long receive(ServerSocket server, Path file) {
    try (Socket socket = server.accept()) {
      return Files.copy(socket.getInputStream(), file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static void send(ServerSocket server, Path file) {
    try (Socket socket = server.accept()) {
      Files.copy(file, socket.getOutputStream());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** Everything until nothing has come for two seconds. */
  private static byte[] receive(DatagramSocket socket) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    DatagramPacket packet = new DatagramPacket(new byte[65536], 65536);
    try {
      socket.setSoTimeout(10_000);
      while (true) {
        socket.receive(packet);
        all.write(packet.getData(), 0, packet.getLength());
        socket.setSoTimeout(2000);
      }
    } catch (SocketTimeoutException e) {
      return all.toByteArray();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
