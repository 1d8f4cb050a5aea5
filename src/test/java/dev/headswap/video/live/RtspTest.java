package dev.headswap.video.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headswap.video.EncodeSettings;
import dev.headswap.video.LiveSettings;
import dev.headswap.video.Provenance;
import dev.headswap.video.SourceSettings;
import dev.headswap.video.VideoException;
import dev.headswap.video.VideoFrame;
import dev.headswap.video.sink.Film;
import dev.headswap.video.source.FfmpegSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Both ends of RTSP: what a live output sends to a server, a live source plays from it. */
@Timeout(120)
class RtspTest {

  @TempDir Path folder;

  private final LiveNews news = new LiveNews();
  private RtspRelay relay;
  private volatile boolean over;
  private Thread sender;

  @BeforeEach
  void start() throws IOException {
    relay = RtspRelay.start();
    sender = new Thread(this::sendAll, "sender");
  }

  @AfterEach
  void stop() throws Exception {
    over = true;
    sender.join(30_000);
    relay.close();
  }

  /** A film again and again, as a camera that we swap would come out. */
  private void sendAll() {
    try (FfmpegSource film = film();
        LiveSink sink =
            LiveSink.open(
                film,
                relay.address(),
                EncodeSettings.DEFAULT,
                Provenance.MARKED,
                true,
                LiveSourceTest.settings(10, 3),
                new LiveNews())) {
      for (VideoFrame next = film.next(); next != null && !over; next = film.next()) {
        try (VideoFrame frame = next) {
          sink.write(frame);
        }
        Thread.sleep(20);
      }
    } catch (IOException | InterruptedException | VideoException e) {
      over = true;
    }
  }

  private FfmpegSource film() throws IOException {
    Path file = new Film().frames(1500).tracks(0).write(folder.resolve("film.mkv"));
    return FfmpegSource.open(SourceSettings.of(file.toString()));
  }

  private LiveSource open() throws InterruptedException {
    return LiveViewer.open(relay.address(), LiveSourceTest.settings(10, 50), news);
  }

  @Test
  void whatIsSentToAServerIsPlayedFromIt() throws Exception {
    sender.start();
    try (LiveSource source = open()) {
      assertThat(LiveViewer.take(source, 40)).isSorted().doesNotHaveDuplicates();
      assertThat(source.info().live()).isTrue();
      assertThat(relay.viewers()).isEqualTo(1);
    }
  }

  @Test
  void aServerThatHangsUpIsCalledAgain() throws Exception {
    sender.start();
    try (LiveSource source = open()) {
      List<Double> seconds = new ArrayList<>(LiveViewer.take(source, 20));
      relay.hangUpOnViewers();
      seconds.addAll(LiveViewer.take(source, 40));
      assertThat(seconds).isSorted().doesNotHaveDuplicates();
    }
    assertThat(news.losses()).isPositive();
    assertThat(news.reconnects()).isPositive();
  }

  @Test
  void datagramsArePlayedAndALossIsMadeGood() throws Exception {
    relay.close();
    relay = RtspRelay.startWithDatagrams();
    sender.start();
    LiveSettings byDatagrams = LiveSourceTest.settings(2, 50, "udp");
    try (LiveSource source = LiveViewer.open(relay.address(), byDatagrams, news)) {
      List<Double> seconds = new ArrayList<>(LiveViewer.take(source, 20));
      assertThat(relay.datagramViewers()).isEqualTo(1);
      relay.hangUpOnViewers();
      seconds.addAll(LiveViewer.take(source, 40));
      assertThat(seconds).isSorted().doesNotHaveDuplicates();
      assertThat(relay.datagramViewers()).isEqualTo(1);
    }
    assertThat(news.reconnects()).isPositive();
  }

  @Test
  void aServerThatHasNoSuchStreamIsSaidInOneLine() {
    SourceSettings nothing = SourceSettings.of(relay.address());
    assertThatThrownBy(() -> LiveSource.open(nothing, LiveSourceTest.settings(10, 0), news))
        .isInstanceOf(VideoException.class)
        .hasMessageStartingWith(relay.address())
        .hasMessageContaining("404")
        .hasMessageNotContaining("\n");
  }
}
