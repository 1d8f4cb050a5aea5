package dev.headswap.dataset.augment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headswap.dataset.Pictures;
import dev.headswap.frame.Box;
import dev.headswap.frame.Label;
import dev.headswap.frame.LabelMap;
import dev.headswap.frame.Landmarks;
import dev.headswap.frame.RgbImage;
import org.junit.jupiter.api.Test;

class MirrorTest {

  @Test
  void aMirroredMirrorIsThePicture() {
    RgbImage noise = Pictures.noise(9, 1);
    assertThat(Mirror.of(Mirror.of(noise)).rgb()).isEqualTo(noise.rgb());
    assertThat(Mirror.of(noise).red(0, 4)).isEqualTo(noise.red(8, 4));
  }

  @Test
  void sidesOfThePictureChangeTheirNames() {
    LabelMap map =
        new LabelMap(
            2, 1, new byte[] {(byte) Label.LEFT_EYE.ordinal(), (byte) Label.HAIR.ordinal()});
    LabelMap mirrored = Mirror.of(map);
    assertThat(mirrored.at(0, 0)).isEqualTo(Label.HAIR);
    assertThat(mirrored.at(1, 0)).isEqualTo(Label.RIGHT_EYE);
  }

  /** In 300-W's order: ends of the jaw, brows, nose, corners of the eyes, of the mouth, lips. */
  @Test
  void everyPointIsTakenByItsPartner() {
    int[][] partners = {
      {0, 16}, {8, 8}, {17, 26}, {21, 22}, {27, 27}, {30, 30}, {31, 35}, {36, 45}, {37, 44},
      {39, 42}, {40, 47}, {41, 46}, {48, 54}, {51, 51}, {55, 59}, {57, 57}, {60, 64}, {61, 63},
      {62, 62}, {65, 67}, {66, 66}
    };
    Landmarks points = Pictures.landmarks(100, 3);
    Landmarks mirrored = Mirror.of(points, 100);
    for (int[] pair : partners) {
      assertThat(mirrored.point(pair[0]).x())
          .as("point " + pair[0])
          .isCloseTo(99 - points.point(pair[1]).x(), within());
      assertThat(mirrored.point(pair[1]).y()).isEqualTo(points.point(pair[0]).y());
    }
  }

  private static org.assertj.core.data.Offset<Double> within() {
    return org.assertj.core.data.Offset.offset(1e-4);
  }

  @Test
  void twoMirrorsGiveTheLandmarksBack() {
    Landmarks points = Pictures.landmarks(64, 5);
    Landmarks twice = Mirror.of(Mirror.of(points, 64), 64);
    for (int i = 0; i < Landmarks.COUNT; i++) {
      assertThat(twice.point(i).distance(points.point(i))).isLessThan(1e-4);
    }
  }

  @Test
  void aBoxKeepsItsSize() {
    assertThat(Mirror.of(new Box(10, 20, 30, 40), 100)).isEqualTo(new Box(60, 20, 30, 40));
  }
}
