package dev.headswap.dataset.augment.color;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headswap.dataset.Pictures;
import dev.headswap.dataset.augment.Chance;
import dev.headswap.frame.RgbImage;
import org.junit.jupiter.api.Test;

class ColorJitterTest {

  private static final RgbImage NOISE = Pictures.noise(24, 6);

  private static void expectPlain(RgbImage image, int red, int green, int blue) {
    assertThat(image.rgb()).isEqualTo(Pictures.plain(image.width(), red, green, blue).rgb());
  }

  @Test
  void jitterOfNoStrengthChangesNothing() {
    assertThat(new ColorJitter(0, 0, 0, 0).apply(NOISE, Chance.of(1, 1, 1)).rgb())
        .isEqualTo(NOISE.rgb());
  }

  @Test
  void aThirdOfTheCircleMovesColoursOnByOneChannel() {
    ColorPlane plane = ColorPlane.of(Pictures.plain(2, 200, 100, 50));
    plane.hue(1 / 3.0);
    expectPlain(plane.image(), 50, 200, 100);
  }

  @Test
  void brightnessContrastAndSaturationHaveTheirClosedForms() {
    ColorPlane plane = ColorPlane.of(Pictures.plain(2, 200, 100, 50));
    plane.brightness(0.5);
    expectPlain(plane.image(), 100, 50, 25);
    plane.saturation(0);
    expectPlain(plane.image(), 62, 62, 62);
    ColorPlane ramp = ColorPlane.of(Pictures.ramp(3, 50));
    ramp.contrast(0.5);
    assertThat(ramp.image().red(0, 0)).isEqualTo(25);
    assertThat(ramp.image().red(1, 0)).isEqualTo(50);
  }

  @Test
  void differentChancesGiveDifferentColours() {
    RgbImage one = ColorJitter.STRONG.apply(NOISE, Chance.of(1, 1, 1));
    assertThat(ColorJitter.STRONG.apply(NOISE, Chance.of(1, 1, 1)).rgb()).isEqualTo(one.rgb());
    assertThat(ColorJitter.STRONG.apply(NOISE, Chance.of(1, 2, 1)).rgb()).isNotEqualTo(one.rgb());
  }
}
