package dev.headswap.video.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headswap.video.AudioMode;
import dev.headswap.video.EncodeSettings;
import dev.headswap.video.FrameRate;
import dev.headswap.video.Passage;
import dev.headswap.video.SinkReport;
import dev.headswap.video.SourceSettings;
import dev.headswap.video.StreamInfo;
import dev.headswap.video.TimeRange;
import dev.headswap.video.source.FfmpegSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SoundTest {

  private static final double AAC_FRAME = 1024.0 / 8000;

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "in.mov, out.mp4, , ",
    "in.mkv, out.mp4, , ",
    "in.mov, out.mkv, , ",
    "in.mkv, out.mkv, 0.4, 1.2",
    "in.mkv, out.ts, , "
  })
  void soundEncodedAnewKeepsItsPlaceInTime(String from, String to, Double start, Double end)
      throws IOException {
    Path target = new Film().tracks(2).frames(60).write(folder.resolve(from));
    Path output = folder.resolve(to);
    TimeRange range = new TimeRange(start, end);
    SinkReport report = encode(target, output, AudioMode.AAC, range);
    assertThat(report.warnings()).isEmpty();
    assertThat(report.copiedStreams()).isEqualTo(2);
    Path copy = folder.resolve("copy.mkv");
    encode(target, copy, AudioMode.COPY, range);
    for (int track = 1; track <= 2; track++) {
      assertThat(codec(output, track)).isEqualTo("aac");
      SoundSpan before = SoundSpan.of(copy, track);
      SoundSpan after = SoundSpan.of(output, track);
      assertThat(after.start()).isCloseTo(before.start(), within(AAC_FRAME));
      assertThat(after.end()).isCloseTo(before.end(), within(AAC_FRAME));
    }
  }

  @Test
  void soundIsLeftOutWhereItIsNotWanted() throws IOException {
    Path target = new Film().tracks(2).write(folder.resolve("in.mov"));
    SinkReport report = encode(target, folder.resolve("out.mp4"), AudioMode.NONE, TimeRange.ALL);
    assertThat(report.copiedStreams()).isZero();
  }

  @Test
  void aContainerWithoutPlaceForAacSaysSo() throws IOException {
    Path target = new Film().tracks(1).write(folder.resolve("in.mkv"));
    SinkReport report = encode(target, folder.resolve("out.webm"), AudioMode.AAC, TimeRange.ALL);
    assertThat(report.warnings()).singleElement().asString().contains("cannot hold it");
  }

  private static SinkReport encode(Path target, Path output, AudioMode audio, TimeRange range) {
    SourceSettings settings = new SourceSettings(target.toString(), range, FrameRate.SOURCE, 1);
    EncodeSettings encoding =
        new EncodeSettings(EncodeSettings.AUTO, null, null, null, audio, Map.of(), 1);
    return Passage.run(settings, output.toString(), encoding, false);
  }

  private static String codec(Path file, int stream) {
    try (FfmpegSource source = FfmpegSource.open(SourceSettings.of(file.toString()))) {
      StreamInfo info = source.info().streams().get(stream);
      return info.codec();
    }
  }
}
