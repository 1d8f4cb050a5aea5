package dev.headswap.eval.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headswap.eval.PaintedCast;
import dev.headswap.eval.TestPictures;
import dev.headswap.eval.metric.Psnr;
import dev.headswap.eval.trial.Trial;
import dev.headswap.face.FakePeople;
import dev.headswap.frame.Landmarks;
import dev.headswap.frame.Mask;
import dev.headswap.frame.Point;
import dev.headswap.frame.RgbImage;
import dev.headswap.frame.Similarity;
import dev.headswap.image.Warp;
import java.util.List;
import org.junit.jupiter.api.Test;

class WarpedPhotoTest {

  private static final Landmarks FACE = FakePeople.landmarks(new Point(64, 56), 40);
  private static final RgbImage PICTURE = TestPictures.waves(128, 128);

  @Test
  void equalLandmarksChangeNothing() {
    assertThat(new LandmarkWarp(FACE, FACE, 128).apply(PICTURE).rgb()).isEqualTo(PICTURE.rgb());
  }

  @Test
  void landmarksMovedByASimilarityMoveThePictureByIt() {
    Similarity turn = new Similarity(0.98, 0.17, 8, -9);
    RgbImage bent = new LandmarkWarp(FACE, FACE.transform(turn), 128).apply(PICTURE);
    RgbImage expected = Warp.similarity(PICTURE, turn, 128, 128);
    Mask middle = TestPictures.disc(128, 128, 64, 64, 45);
    assertThat(Psnr.of(bent, expected, middle)).isGreaterThan(38);
  }

  @Test
  void aPointGoesWhereItsLandmarkGoes() {
    float[] xy = FACE.xy().clone();
    xy[2 * 30] += 6;
    Landmarks moved = new Landmarks(xy);
    Point tip = FACE.point(30);
    RgbImage dot = RgbImage.black(128, 128);
    Mask spot = TestPictures.disc(128, 128, tip.x(), tip.y(), 3);
    for (int i = 0; i < spot.alpha().length; i++) {
      dot.rgb()[3 * i] = (byte) (255 * spot.alpha()[i]);
    }
    RgbImage bent = new LandmarkWarp(FACE, moved, 128).apply(dot);
    int row = (int) Math.round(tip.y());
    assertThat(bent.red((int) Math.round(tip.x()) + 5, row)).isGreaterThan(150);
    assertThat(bent.red((int) Math.round(tip.x()) - 3, row)).isLessThan(100);
  }

  @Test
  void labIsThatOfScikitImage() {
    // skimage.color.rgb2lab([200, 120, 40] / 255)
    Lab lab = Lab.of(200, 120, 40);
    assertThat(lab.l()).isCloseTo(57.9123, within(2e-3));
    assertThat(lab.a()).isCloseTo(25.2952, within(2e-2));
    assertThat(lab.b()).isCloseTo(54.0828, within(2e-2));
  }

  @Test
  void labGoesThereAndBack() {
    byte[] rgb = new byte[3];
    for (int[] color : new int[][] {{0, 0, 0}, {255, 255, 255}, {12, 200, 99}, {250, 3, 77}}) {
      Lab.of(color[0], color[1], color[2]).put(rgb, 0);
      assertThat(new int[] {rgb[0] & 0xff, rgb[1] & 0xff, rgb[2] & 0xff}).isEqualTo(color);
    }
  }

  @Test
  void recolouringGivesMeanAndDeviationOfTheOther() {
    Mask all = Mask.uniform(64, 64, 1);
    RgbImage like = TestPictures.noisy(TestPictures.flat(64, 64, 140), 25);
    RgbImage from = TestPictures.noisy(TestPictures.flat(64, 64, 90), 60);
    LabStatistics wanted = LabStatistics.of(like, all);
    LabStatistics got = LabStatistics.of(ColorTransfer.apply(from, all, like, all), all);
    for (int c = 0; c < 3; c++) {
      assertThat(got.mean()[c]).isCloseTo(wanted.mean()[c], within(1.0));
      assertThat(got.deviation()[c]).isCloseTo(wanted.deviation()[c], within(1.0));
    }
  }

  @Test
  void thePhotoIsPutOnInTheTargetsColours() {
    Trial trial = new PaintedCast(2).swap(0, 2);
    List<RgbImage> film = new WarpedPhoto().film(trial);
    RgbImage target = trial.targets().get(1).pixels();
    assertThat(film).hasSize(2);
    assertThat(film.get(1).red(96, 80)).isCloseTo(target.red(96, 80), within(12));
    assertThat(film.get(1).red(5, 5)).as("outside the head").isEqualTo(target.red(5, 5));
  }
}
