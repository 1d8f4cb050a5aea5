package dev.headswap.dataset.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headswap.dataset.Pictures;
import dev.headswap.frame.RgbImage;
import dev.headswap.synth.motion.Performance;
import dev.headswap.video.SourceSettings;
import dev.headswap.video.VideoFrame;
import dev.headswap.video.source.FfmpegSource;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleFilmTest {

  @TempDir Path folder;

  @Test
  void colorsAreThoseOfBt601() {
    assertThat(Yuv420.of(Pictures.plain(2, 255, 255, 255)))
        .containsExactly(235, 235, 235, 235, 128, 128);
    assertThat(Yuv420.of(Pictures.plain(2, 255, 0, 0))).containsExactly(81, 81, 81, 81, 90, 240);
    assertThat(Yuv420.of(Pictures.plain(2, 0, 0, 255))).containsExactly(41, 41, 41, 41, 240, 110);
  }

  @Test
  void aFilmIsReadBackFrameByFrame() throws IOException {
    Path file = folder.resolve("film.avi");
    try (UncompressedAvi avi = new UncompressedAvi(file, 32, 16, 25, 8000, 5)) {
      for (int i = 0; i < 5; i++) {
        avi.write(rectangle(40 * i), new short[2 * 8000 / 25]);
      }
    }
    int number = 0;
    try (FfmpegSource source = FfmpegSource.open(SourceSettings.of(file.toString()))) {
      for (VideoFrame next = source.next(); next != null; next = source.next()) {
        try (VideoFrame frame = next) {
          assertThat(frame.seconds()).isCloseTo(number / 25.0, within(1e-6));
          assertThat(frame.rgb().green(20, 9)).isBetween(40 * number - 3, 40 * number + 3);
          number++;
        }
      }
    }
    assertThat(number).isEqualTo(5);
  }

  private static RgbImage rectangle(int gray) {
    byte[] rgb = new byte[32 * 16 * 3];
    java.util.Arrays.fill(rgb, (byte) gray);
    return new RgbImage(32, 16, rgb);
  }

  @Test
  void aResonanceLetsItsOwnToneThroughAsItIs() {
    Resonance resonance = new Resonance();
    resonance.tune(1000, 100, 48_000);
    assertThat(peak(resonance, 1000)).isCloseTo(1, within(0.02));
    resonance.tune(1000, 100, 48_000);
    assertThat(peak(resonance, 4000)).isLessThan(0.05);
  }

  private static double peak(Resonance resonance, double hertz) {
    double peak = 0;
    for (int i = 0; i < 9600; i++) {
      double y = resonance.next(Math.sin(2 * Math.PI * hertz * i / 48_000));
      peak = i > 4800 ? Math.max(peak, Math.abs(y)) : peak;
    }
    return peak;
  }

  @Test
  void aVoiceSoundsAndStaysWithinBounds() {
    Voice voice = new Voice(Performance.draw(11), 118, 48_000, 1);
    Voice again = new Voice(Performance.draw(11), 118, 48_000, 1);
    double energy = 0;
    for (int i = 0; i < 100; i++) {
      double[] samples = voice.samples(i / 25.0, 1920);
      assertThat(again.samples(i / 25.0, 1920)).isEqualTo(samples);
      for (double s : samples) {
        assertThat(Math.abs(s)).isLessThanOrEqualTo(0.6);
        energy += s * s;
      }
    }
    assertThat(Math.sqrt(energy / 192_000)).isGreaterThan(0.02);
  }

  @Test
  void thePasserByComesAndGoes() {
    SampleCast cast = new SampleCast();
    assertThat(SampleCast.nearness(1)).isZero();
    assertThat(SampleCast.nearness(4.2)).isCloseTo(1, within(1e-9));
    assertThat(SampleCast.nearness(7)).isZero();
    assertThat(cast.at(4).people()).hasSize(2);
  }
}
