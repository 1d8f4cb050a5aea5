package dev.headswap.video;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AddressesTest {

  @Test
  void secretsOfAnAddressAreNotShown() {
    assertThat(Addresses.shown("rtsp://anna:secret@camera.local/1"))
        .isEqualTo("rtsp://***@camera.local/1");
    assertThat(Addresses.shown("srt://host:9000?mode=caller&passphrase=secret&latency=20"))
        .isEqualTo("srt://host:9000?mode=caller&passphrase=***&latency=20");
  }

  @Test
  void whatHasNoneIsShownAsItIs() {
    assertThat(Addresses.shown("rtmp://host:1935/live")).isEqualTo("rtmp://host:1935/live");
    assertThat(Addresses.shown("srt://host:9000?mode=caller"))
        .isEqualTo("srt://host:9000?mode=caller");
    assertThat(Addresses.shown("/films/anna@work.mp4")).isEqualTo("/films/anna@work.mp4");
  }

  @Test
  void aStreamsKeyIsNotShown() {
    assertThat(Addresses.shown("rtmp://host/live/key@home")).isEqualTo("rtmp://host/live/***");
    assertThat(Addresses.shown("RTMPS://a:b@host:443/app/x/key?token=c"))
        .isEqualTo("RTMPS://***@host:443/app/***");
    assertThat(Addresses.shown("rtmp://host/live?key=secret")).isEqualTo("rtmp://host/live?***");
    assertThat(Addresses.shown("srt://host:9000?streamid=publish:a:secret&latency=20"))
        .isEqualTo("srt://host:9000?streamid=***&latency=20");
  }

  @Test
  void whatAWebAddressAsksForIsNotShown() {
    assertThat(Addresses.shown("https://a:b@x@host/film.mp4?X-Sig=secret&token=secret"))
        .isEqualTo("https://***@host/film.mp4?***");
    assertThat(Addresses.shown("HTTP://host/a?b\nc?d")).isEqualTo("HTTP://host/a?***");
    assertThat(Addresses.shown("https://host/film.mp4")).isEqualTo("https://host/film.mp4");
  }

  @Test
  void errorsDoNotShowThemEither() {
    VideoException e = VideoException.input("rtsp://anna:secret@camera.local/1", "cannot be read");
    assertThat(e).hasMessage("rtsp://***@camera.local/1: cannot be read");
    assertThat(e.path()).contains("secret");
  }
}
