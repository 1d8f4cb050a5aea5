package dev.headswap.video.mux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bytedeco.ffmpeg.global.avcodec.*;

import dev.headswap.video.encode.Container;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubtitleTextTest {

  @Test
  void movTextSaysItsLengthInBytesFirst() {
    byte[] converted = SubtitleText.convert(utf8("日本"), AV_CODEC_ID_SUBRIP, AV_CODEC_ID_MOV_TEXT);
    assertThat(converted).hasSize(8).startsWith(0, 6).endsWith(utf8("日本"));
  }

  @Test
  void whatFollowsTheTextOfMovTextIsLeftOut() {
    byte[] packet = {0, 2, 'H', 'i', 0, 0, 0, 12, 's', 't', 'y', 'l'};
    assertThat(SubtitleText.convert(packet, AV_CODEC_ID_MOV_TEXT, AV_CODEC_ID_SUBRIP))
        .isEqualTo(utf8("Hi"));
  }

  @Test
  void aTruncatedMovTextIsReadAsFarAsItGoes() {
    byte[] packet = {0, 9, 'H', 'i'};
    assertThat(SubtitleText.convert(packet, AV_CODEC_ID_MOV_TEXT, AV_CODEC_ID_SUBRIP))
        .isEqualTo(utf8("Hi"));
    assertThat(SubtitleText.convert(new byte[1], AV_CODEC_ID_MOV_TEXT, AV_CODEC_ID_SUBRIP))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'0,0,Default,,0,0,0,,{\\b1}One, two\\Nthree', 'One, two\nthree'",
    "'0,0,Default,,0,0,0,,plain', plain"
  })
  void assLosesItsFieldsAndItsStyling(String packet, String expected) {
    byte[] text = SubtitleText.convert(utf8(packet), AV_CODEC_ID_ASS, AV_CODEC_ID_SUBRIP);
    assertThat(new String(text, StandardCharsets.UTF_8)).isEqualTo(expected);
  }

  @Test
  void markupOfSubripIsLeftOutAndOtherBracketsStay() {
    byte[] packet = utf8("<i>a</i> <font color=\"red\">b</font> 1 < 2 <3");
    assertThat(SubtitleText.convert(packet, AV_CODEC_ID_SUBRIP, AV_CODEC_ID_WEBVTT))
        .isEqualTo(utf8("a b 1 < 2 <3"));
  }

  @Test
  void anEmptySubtitleStaysEmpty() {
    byte[] packet = {0, 0};
    assertThat(SubtitleText.convert(packet, AV_CODEC_ID_MOV_TEXT, AV_CODEC_ID_MOV_TEXT)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"a.mp4, mov_text", "a.mkv, subrip", "a.webm, webvtt", "a.avi, none"})
  void eachContainerHasItsOwnText(String output, String expected) {
    int codec = SubtitleText.codecFor(Container.of(output, null), AV_CODEC_ID_ASS);
    assertThat(avcodec_get_name(codec).getString()).isEqualTo(expected);
  }

  @Test
  void picturesAreNoText() {
    Container mp4 = Container.of("a.mp4", null);
    assertThat(SubtitleText.codecFor(mp4, AV_CODEC_ID_HDMV_PGS_SUBTITLE))
        .isEqualTo(AV_CODEC_ID_NONE);
  }

  @Test
  void theHeaderOfMovTextSaysTheLengthOfItsFontTable() {
    byte[] header = SubtitleText.movTextHeader();
    byte[] table = Arrays.copyOfRange(header, 30, header.length);
    assertThat(table).startsWith(0, 0, 0, table.length).endsWith(utf8("Serif"));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
