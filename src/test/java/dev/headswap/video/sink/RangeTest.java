package dev.headswap.video.sink;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headswap.video.EncodeSettings;
import dev.headswap.video.FrameRate;
import dev.headswap.video.Passage;
import dev.headswap.video.SinkReport;
import dev.headswap.video.SourceSettings;
import dev.headswap.video.TimeRange;
import dev.headswap.video.source.Demuxer;
import dev.headswap.video.source.Location;
import dev.headswap.video.verify.Comparison;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RangeTest {

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "in.mov, 0.4, 1.2, 20",
    "in.mov, 0.37, 0.91, 13",
    "in.mkv, 0.4, 1.2, 20",
    "in.mkv, 0.37, 0.91, 13",
    "in.mkv, 1.0, , 15",
    "in.mov, , 0.6, 15",
    "in.ts, 0.4, 1.2, 20"
  })
  void aPartHoldsItsFramesAndSoundAndBeginsAtZero(
      String name, Double start, Double end, long frames) throws IOException {
    Film film = new Film();
    if (!name.endsWith(".ts")) {
      film.tracks(2);
    }
    if (name.endsWith(".mkv")) {
      film.subtitles();
    }
    Path target = film.write(folder.resolve(name));
    Path output = folder.resolve("out-" + name);
    TimeRange range = new TimeRange(start, end);
    SourceSettings settings = new SourceSettings(target.toString(), range, FrameRate.SOURCE, 1);
    SinkReport report = Passage.run(settings, output.toString(), EncodeSettings.DEFAULT, false);
    assertThat(report.frames()).isEqualTo(frames);
    assertThat(Comparison.compare(output.toString(), target.toString(), range).failures())
        .isEmpty();
    if (!name.endsWith(".ts")) {
      assertThat(start(output)).isBetween(0L, 40_000L);
    }
  }

  private static long start(Path file) {
    try (Demuxer demuxer = Demuxer.open(new Location(file.toString()))) {
      return demuxer.startMicros();
    }
  }
}
