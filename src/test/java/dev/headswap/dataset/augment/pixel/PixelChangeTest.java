package dev.headswap.dataset.augment.pixel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headswap.dataset.Pictures;
import dev.headswap.dataset.augment.Chance;
import dev.headswap.frame.Mask;
import dev.headswap.frame.RgbImage;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PixelChangeTest {

  private static final RgbImage NOISE = Pictures.noise(24, 6);

  private static void expectPlain(RgbImage image, int red, int green, int blue) {
    assertThat(image.rgb()).isEqualTo(Pictures.plain(image.width(), red, green, blue).rgb());
  }

  private static RgbImage toned(RgbImage image, byte[] table) {
    return Tone.mapped(image, table, table, table);
  }

  @Test
  void tonesFollowTheirCurves() {
    RgbImage gray = Pictures.plain(4, 100, 127, 250);
    expectPlain(toned(gray, Tone.table(Tone.shifted(10))), 110, 137, 255);
    expectPlain(toned(gray, Tone.table(Tone.multiplied(0.5))), 50, 64, 125);
    expectPlain(toned(gray, Tone.table(Tone.linear(2))), 73, 127, 255);
    assertThat(Tone.table(Tone.sigmoid(6, 0.5))[0] & 0xff)
        .isEqualTo((int) Math.round(255 / (1 + Math.exp(3))));
  }

  @Test
  void saturationKeepsTheBrightestChannelAndGray() {
    expectPlain(Saturation.with(Pictures.plain(3, 200, 100, 150), -127.5), 200, 200, 200);
    expectPlain(Saturation.with(Pictures.plain(3, 200, 100, 150), 63.75), 200, 50, 125);
    expectPlain(Saturation.with(Pictures.plain(3, 90, 90, 90), 20), 90, 90, 90);
  }

  @Test
  void sharpeningAPlainPictureOnlyLightensIt() {
    expectPlain(Sharpen.with(Pictures.plain(5, 80, 80, 80), 0.5, 1.5), 100, 100, 100);
    assertThat(Sharpen.with(NOISE, 0, 1).rgb()).isEqualTo(NOISE.rgb());
  }

  @Test
  void aReliefOfAPlainPictureIsPlain() {
    expectPlain(Emboss.with(Pictures.plain(5, 80, 90, 100), 0.8, 0.5), 80, 90, 100);
    assertThat(Emboss.with(Pictures.ramp(9, 10), 0.5, 0).red(4, 4)).isEqualTo(50);
  }

  @Test
  void grainHasItsDeviation() {
    RgbImage grainy =
        Grain.with(Pictures.plain(128, 128, 128, 128), 10, 3, new SplittableRandom(1));
    double sum = 0;
    double squares = 0;
    for (byte sample : grainy.rgb()) {
      double d = (sample & 0xff) - 128;
      sum += d;
      squares += d * d;
    }
    int count = grainy.rgb().length;
    assertThat(sum / count).isCloseTo(0, within(0.2));
    assertThat(Math.sqrt(squares / count)).isCloseTo(10, within(0.2));
  }

  @Test
  void grainOfOneChannelLeavesGrayGray() {
    RgbImage grainy = Grain.with(Pictures.plain(16, 99, 99, 99), 9, 1, new SplittableRandom(2));
    for (int i = 0; i < 256; i++) {
      assertThat(grainy.red(i % 16, i / 16)).isEqualTo(grainy.blue(i % 16, i / 16));
    }
    assertThat(grainy.rgb()).isNotEqualTo(Pictures.plain(16, 99, 99, 99).rgb());
  }

  @Test
  void elasticTakesNothingFromFartherAwayThanItsReach() {
    RgbImage ramp = Pictures.ramp(50, 5);
    RgbImage moved = Elastic.with(ramp, 3, new SplittableRandom(3));
    for (int x = 5; x < 45; x++) {
      assertThat(moved.red(x, 25)).isBetween(5 * x - 16, 5 * x + 16);
    }
    assertThat(moved.rgb()).isNotEqualTo(ramp.rgb());
  }

  @Test
  void edgesOfAPlainPictureDarkenWhereNoiseSays() {
    RgbImage edges = new Edges().apply(Pictures.plain(32, 200, 200, 200), Chance.of(1, 1, 1));
    assertThat(IntStream.range(0, 32).map(x -> edges.red(x, 16)).min().orElseThrow())
        .isLessThan(150);
  }

  @Test
  void smoothNoiseLiesBetweenNoneAndAll() {
    Mask noise = SmoothNoise.draw(40, 30, Chance.of(5, 0, 0));
    for (float a : noise.alpha()) {
      assertThat(a).isBetween(0f, 1f);
    }
    for (int x = 1; x < 40; x++) {
      assertThat(Math.abs(noise.at(x, 15) - noise.at(x - 1, 15))).isLessThan(0.9f);
    }
  }

  @Test
  void mixingIsLinear() {
    RgbImage mixed =
        Mixing.of(
            Pictures.plain(2, 0, 100, 200),
            Pictures.plain(2, 100, 200, 0),
            Mask.uniform(2, 2, 0.25f));
    expectPlain(mixed, 25, 125, 150);
  }

  @Test
  void theDisguiseIsAFunctionOfChanceAndMostlyChangesSomething() {
    EncoderDisguise disguise = new EncoderDisguise();
    int unchanged = 0;
    for (int i = 0; i < 120; i++) {
      RgbImage one = disguise.apply(NOISE, Chance.of(1, i, 0));
      assertThat(disguise.apply(NOISE, Chance.of(1, i, 0)).rgb()).isEqualTo(one.rgb());
      unchanged += java.util.Arrays.equals(one.rgb(), NOISE.rgb()) ? 1 : 0;
    }
    assertThat(unchanged).isBetween(8, 45);
  }
}
