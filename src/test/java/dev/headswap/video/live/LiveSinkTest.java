package dev.headswap.video.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headswap.video.EncodeSettings;
import dev.headswap.video.FrameTimes;
import dev.headswap.video.LiveSettings;
import dev.headswap.video.Provenance;
import dev.headswap.video.SinkReport;
import dev.headswap.video.SourceSettings;
import dev.headswap.video.VideoException;
import dev.headswap.video.VideoFrame;
import dev.headswap.video.mark.AiMark;
import dev.headswap.video.sink.Film;
import dev.headswap.video.source.FfmpegSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class LiveSinkTest {

  private static final InetAddress HERE = InetAddress.getLoopbackAddress();

  @TempDir Path folder;

  private final LiveNews news = new LiveNews();
  private final LiveSettings settings = LiveSourceTest.settings(10, 100);

  private FfmpegSource film(int frames) throws IOException {
    Path file = new Film().frames(frames).tracks(0).write(folder.resolve("film.mkv"));
    return FfmpegSource.open(SourceSettings.of(file.toString()));
  }

  private LiveSink open(FfmpegSource source, String output, LiveSettings live) {
    return LiveSink.open(
        source, output, EncodeSettings.DEFAULT, Provenance.MARKED, true, live, news);
  }

  private static void writeAll(FfmpegSource source, LiveSink sink, long millisBetween)
      throws InterruptedException {
    for (VideoFrame next = source.next(); next != null; next = source.next()) {
      try (VideoFrame frame = next) {
        sink.write(frame);
      }
      Thread.sleep(millisBetween);
    }
  }

  @Test
  void aPlaylistHasAllItsSegmentsEachWithTheMark() throws Exception {
    Path playlist = folder.resolve("out.m3u8");
    try (FfmpegSource source = film(100);
        LiveSink sink = open(source, playlist.toString(), settings)) {
      writeAll(source, sink, 0);
      SinkReport report = sink.finish();
      assertThat(report.frames()).isEqualTo(100);
      assertThat(report.container()).isEqualTo("hls");
      assertThat(report.marked()).isNotEmpty();
    }
    List<String> lines = Files.readAllLines(playlist);
    List<String> segments = lines.stream().filter(line -> !line.startsWith("#")).toList();
    assertThat(lines).contains("#EXT-X-ENDLIST");
    assertThat(segments).hasSizeGreaterThan(2);
    for (String segment : segments) {
      assertThat(AiMark.places(folder.resolve(segment).toString())).as(segment).contains("sei");
    }
    assertThat(FrameTimes.of(playlist)).hasSize(100).isSorted();
  }

  @Test
  void anOutputThatGoesAndComesBackGoesOn() throws Exception {
    Path second = folder.resolve("second.ts");
    int port;
    try (ServerSocket server = new ServerSocket(0, 1, HERE)) {
      port = server.getLocalPort();
      CompletableFuture<Void> viewers =
          CompletableFuture.runAsync(() -> leaveThenStay(server, second));
      try (FfmpegSource source = film(250);
          LiveSink sink = open(source, "tcp://127.0.0.1:" + port + "/out.ts", settings)) {
        writeAll(source, sink, 5);
        assertThat(sink.finish().frames()).isGreaterThanOrEqualTo(250);
      }
      viewers.get(30, TimeUnit.SECONDS);
    }
    assertThat(news.outputReconnects()).isPositive();
    assertThat(FrameTimes.of(second)).isNotEmpty().isSorted().doesNotHaveDuplicates();
  }

  private static void leaveThenStay(ServerSocket server, Path file) {
    try {
      try (Socket first = server.accept()) {
        first.getInputStream().readNBytes(2000);
        first.setSoLinger(true, 0);
      }
      try (Socket again = server.accept()) {
        Files.copy(again.getInputStream(), file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void anOutputThatStaysAwayIsAnErrorInOneLine() throws Exception {
    LiveSettings fewAttempts = LiveSourceTest.settings(10, 2);
    try (FfmpegSource source = film(250);
        LiveSink sink = open(source, leaving(), fewAttempts)) {
      assertThatThrownBy(() -> writeAll(source, sink, 5))
          .isInstanceOfSatisfying(
              VideoException.class, e -> assertThat(e.kind()).isEqualTo(VideoException.Kind.OUTPUT))
          .hasMessageContaining("gone for good after 2 attempts")
          .hasMessageNotContaining("\n");
    }
    assertThat(news.outputReconnects()).isZero();
  }

  /** Somebody who takes a little and is never seen again. */
  private static String leaving() throws IOException {
    ServerSocket server = new ServerSocket(0, 1, HERE);
    CompletableFuture.runAsync(
        () -> {
          try (server;
              Socket viewer = server.accept()) {
            viewer.getInputStream().readNBytes(2000);
            viewer.setSoLinger(true, 0);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
    return "tcp://127.0.0.1:" + server.getLocalPort() + "/out.ts";
  }
}
