package dev.headswap.video.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headswap.video.LiveSettings;
import dev.headswap.video.SourceSettings;
import dev.headswap.video.VideoException;
import dev.headswap.video.VideoFrame;
import dev.headswap.video.sink.Film;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class LiveSourceTest {

  private static final InetAddress HERE = InetAddress.getLoopbackAddress();

  @TempDir Path folder;

  private final LiveNews news = new LiveNews();

  private Path film() throws IOException {
    return new Film().frames(25).tracks(0).write(folder.resolve("film.ts"));
  }

  static LiveSettings settings(double stallSeconds, int attempts) {
    return settings(stallSeconds, attempts, "tcp");
  }

  static LiveSettings settings(double stallSeconds, int attempts, String rtspTransport) {
    LiveSettings.Reconnect reconnect = new LiveSettings.Reconnect(attempts, 60, 0.05, 0.4, 0.3);
    return new LiveSettings(
        3, 5, 20, stallSeconds, 5, reconnect, true, rtspTransport, 0.5, 1, 1, 0);
  }

  private static int freePort() throws IOException {
    try (ServerSocket server = new ServerSocket(0, 1, HERE)) {
      return server.getLocalPort();
    }
  }

  private static int freeDatagramPort() throws IOException {
    try (DatagramSocket socket = new DatagramSocket(0, HERE)) {
      return socket.getLocalPort();
    }
  }

  private static String tcp(int port) {
    return "tcp://127.0.0.1:" + port;
  }

  private LiveSource open(String address, LiveSettings settings) throws InterruptedException {
    return LiveViewer.open(address, settings, news);
  }

  private static void assertGrowing(List<Double> seconds) {
    assertThat(seconds).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void framesComeWithGrowingTimesFromZero() throws Exception {
    int port = freePort();
    try (Transmitter camera = Transmitter.start(film(), tcp(port) + "?listen=1");
        LiveSource source = open(tcp(port), settings(10, 3))) {
      List<Double> seconds = LiveViewer.take(source, 40);
      assertGrowing(seconds);
      assertThat(seconds.get(0)).isBetween(0.0, 5.0);
      assertThat(source.info().live()).isTrue();
    }
  }

  @Test
  void onlyChosenDemuxersReadWhatAStrangerSends() throws Exception {
    int port = freeDatagramPort();
    SourceSettings address = SourceSettings.of("udp://127.0.0.1:" + port);
    try (Transmitter camera = Transmitter.start(film(), address.location() + "?pkt_size=1316")) {
      assertThatThrownBy(() -> LiveSource.open(address, settings(10, 0), Set.of("flv"), news))
          .isInstanceOf(VideoException.class);
      try (LiveSource source =
          LiveSource.open(address, settings(10, 0), Set.of("flv", "mpegts"), news)) {
        assertThat(LiveViewer.take(source, 3)).hasSize(3);
      }
    }
  }

  @Test
  void aSourceThatGoesAndComesBackGoesOnOnOneTimeline() throws Exception {
    int port = freePort();
    Path film = film();
    List<Double> seconds = new ArrayList<>();
    Transmitter first = Transmitter.start(film, tcp(port) + "?listen=1");
    try (LiveSource source = open(tcp(port), settings(10, 200))) {
      seconds.addAll(LiveViewer.take(source, 30));
      first.close();
      Thread.sleep(700);
      try (Transmitter second = Transmitter.start(film, tcp(port) + "?listen=1")) {
        seconds.addAll(LiveViewer.take(source, 30));
      }
    }
    assertGrowing(seconds);
    assertThat(news.losses()).isPositive();
    assertThat(news.reconnects()).isPositive();
  }

  @Test
  void silenceIsNoticedAndOvercome() throws Exception {
    int port = freeDatagramPort();
    String address = "udp://127.0.0.1:" + port;
    Path film = film();
    List<Double> seconds = new ArrayList<>();
    Transmitter first = Transmitter.start(film, address + "?pkt_size=1316");
    try (LiveSource source = open(address, settings(1, 200))) {
      seconds.addAll(LiveViewer.take(source, 30));
      first.fallSilent();
      long patience = System.nanoTime() + 30_000_000_000L;
      while (news.stalls() == 0 && System.nanoTime() < patience) {
        Thread.sleep(50);
      }
      assertThat(news.stalls()).isPositive();
      first.close();
      try (Transmitter second = Transmitter.start(film, address + "?pkt_size=1316")) {
        seconds.addAll(LiveViewer.take(source, 30));
      }
    }
    assertGrowing(seconds);
    assertThat(news.reconnects()).isPositive();
  }

  @Test
  void whoeverIsSlowLosesTheOldestFramesAndTheyAreCounted() throws Exception {
    int port = freePort();
    List<Long> taken = new ArrayList<>();
    long last = 0;
    try (Transmitter camera = Transmitter.start(film(), tcp(port) + "?listen=1");
        LiveSource source = open(tcp(port), settings(10, 3))) {
      for (int i = 0; i < 12; i++) {
        try (VideoFrame frame = source.next()) {
          last = Objects.requireNonNull(frame).index();
          taken.add(last);
        }
        Thread.sleep(250);
      }
    }
    long gaps = last + 1 - taken.size();
    assertThat(taken).isSorted().doesNotHaveDuplicates();
    assertThat(gaps).as("frames left out").isPositive();
    assertThat(news.droppedWaiting()).isGreaterThanOrEqualTo(gaps);
    assertThat(news.received()).isEqualTo(taken.size() + news.droppedWaiting());
  }

  @Test
  void aSourceThatStaysAwayIsGivenUpAfterTheWantedAttempts() throws Exception {
    int port = freePort();
    Transmitter camera = Transmitter.start(film(), tcp(port) + "?listen=1");
    try (LiveSource source = open(tcp(port), settings(10, 3))) {
      LiveViewer.take(source, 10);
      camera.close();
      while (true) {
        try (VideoFrame frame = source.next()) {
          if (frame == null) {
            break;
          }
        }
      }
    }
    assertThat(news.source()).contains("gone after 3 attempts");
    assertThat(news.json()).containsEntry("failedAttempts", 3).containsEntry("reconnects", 0);
  }

  @Test
  void anAddressWhereNobodyIsIsAnErrorAtOnce() throws Exception {
    String address = tcp(freePort());
    assertThatThrownBy(() -> LiveSource.open(SourceSettings.of(address), settings(1, 100), news))
        .isInstanceOfSatisfying(
            VideoException.class, e -> assertThat(e.kind()).isEqualTo(VideoException.Kind.INPUT))
        .hasMessageContaining(address);
  }

  @Test
  void somebodyWhoListensButSaysNothingIsAnErrorInTime() throws Exception {
    try (ServerSocket mute = new ServerSocket(0, 1, HERE)) {
      LiveSettings patient = settings(1, 0);
      LiveSettings hasty =
          new LiveSettings(3, 5, 1, 1, 5, patient.reconnect(), true, "tcp", 0.5, 1, 1, 0);
      assertThatThrownBy(
              () -> LiveSource.open(SourceSettings.of(tcp(mute.getLocalPort())), hasty, news))
          .isInstanceOf(VideoException.class);
    }
  }

  @Test
  void stoppingEndsTheWaitingForASilentSource() throws Exception {
    int port = freeDatagramPort();
    String address = "udp://127.0.0.1:" + port;
    Transmitter camera = Transmitter.start(film(), address + "?pkt_size=1316");
    try (LiveSource source = open(address, settings(3600, 100))) {
      LiveViewer.take(source, 5);
      camera.close();
      new Thread(source::stop).start();
      while (true) {
        try (VideoFrame frame = source.next()) {
          if (frame == null) {
            break;
          }
        }
      }
    }
    assertThat(news.stalls()).isZero();
  }
}
