package dev.headswap.synth.raster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headswap.frame.Label;
import dev.headswap.frame.LabelMap;
import dev.headswap.frame.Point;
import dev.headswap.frame.RgbImage;
import dev.headswap.frame.Similarity;
import dev.headswap.synth.space.Transform;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class RendererTest {

  private static RgbImage picture(Renderer renderer) {
    return renderer.develop(Film.PERFECT);
  }

  private static Mesh sheet(double left, double right, double z, Label label, Material of) {
    return Sheets.rectangle(left, -0.5, right, 7.5, z, label, of);
  }

  @Test
  void aPixelHalfCoveredIsHalfAsBright() {
    Renderer drawn = Sheets.drawn(Sheets.EVEN, sheet(-0.5, 3, 0, Label.SKIN, Material.MATTE));
    RgbImage image = picture(drawn);
    double full = light(image.red(1, 4));
    assertThat(light(image.red(3, 4)) / full).as("half of column 3").isEqualTo(0.5, within(0.02));
    assertThat(image.red(4, 4)).as("column 4").isZero();
  }

  /** Linear light of an sRGB sample. */
  private static double light(int sample) {
    return Math.pow((sample / 255.0 + 0.055) / 1.055, 2.4);
  }

  @Test
  void aLabelNeedsMostOfThePixel() {
    LabelMap labels =
        Sheets.drawn(
                Sheets.EVEN,
                Sheets.rectangle(-0.5, -0.5, 3.5, 3, 0, Label.SKIN, Material.MATTE),
                Sheets.rectangle(-0.5, 3, 3.5, 7.5, 0, Label.HAIR, Material.MATTE))
            .labels();
    assertThat(labels.at(1, 2)).isEqualTo(Label.SKIN);
    assertThat(labels.at(1, 4)).isEqualTo(Label.HAIR);
    assertThat(labels.at(4, 4)).isEqualTo(Label.BACKGROUND);
  }

  @Test
  void theNearerSheetHidesTheFarther() {
    Mesh near = sheet(-0.5, 3.5, 5, Label.HAIR, Material.MATTE);
    Mesh far = sheet(-0.5, 7.5, 0, Label.SKIN, Material.MATTE);
    for (LabelMap labels :
        List.of(
            Sheets.drawn(Sheets.EVEN, near, far).labels(),
            Sheets.drawn(Sheets.EVEN, far, near).labels())) {
      assertThat(labels.at(2, 2)).isEqualTo(Label.HAIR);
      assertThat(labels.at(6, 2)).isEqualTo(Label.SKIN);
    }
  }

  @Test
  void aSheetSeenFromBehindShowsOnlyIfItHasTwoSides() {
    Mesh away = sheet(7.5, -0.5, 0, Label.SKIN, Material.MATTE);
    Mesh both = sheet(7.5, -0.5, 0, Label.SKIN, Material.MATTE.bothSides());
    assertThat(Sheets.drawn(Sheets.EVEN, away).labels().at(4, 4)).isEqualTo(Label.BACKGROUND);
    assertThat(Sheets.drawn(Sheets.EVEN, both).labels().at(4, 4)).isEqualTo(Label.SKIN);
  }

  @Test
  void glassLetsTheColourBehindThroughAndAClearLabelToo() {
    Mesh skin = sheet(-0.5, 7.5, 0, Label.SKIN, Material.MATTE);
    Mesh pane = sheet(-0.5, 3.5, 5, Label.GLASSES, Material.MATTE.veiled(0.5f));
    float[] black = new float[pane.colors().length];
    Mesh dark = new Mesh(pane.positions(), pane.triangles(), black, pane.labels(), pane.material());
    Mesh clear =
        new Mesh(
            pane.positions(),
            pane.triangles(),
            black,
            new byte[] {Mesh.CLEAR, Mesh.CLEAR},
            pane.material());
    Renderer seen = Sheets.drawn(Sheets.EVEN, skin, dark);
    RgbImage image = picture(seen);
    double behind = light(image.red(1, 4)) / light(image.red(6, 4));
    assertThat(behind).isEqualTo(0.5, within(0.03));
    assertThat(seen.labels().at(1, 4)).isEqualTo(Label.GLASSES);
    assertThat(Sheets.drawn(Sheets.EVEN, skin, clear).labels().at(1, 4)).isEqualTo(Label.SKIN);
  }

  @Test
  void depthTellsWhatIsHidden() {
    Renderer drawn = Sheets.drawn(Sheets.EVEN, sheet(-0.5, 3.5, 5, Label.HAIR, Material.MATTE));
    assertThat(drawn.depthBehind(new Point(2, 2), 1000)).isEqualTo(5, within(0.01));
    assertThat(drawn.depthBehind(new Point(6, 2), 1000)).isZero();
    assertThat(drawn.covers(new Point(2, 2))).isTrue();
    assertThat(drawn.covers(new Point(6, 2))).isFalse();
  }

  @Test
  void aPlaceBehindSomethingLiesInTheShadowOfTheLamp() {
    Light lamp =
        new Light(
            Light.unit(-1, 0, 1),
            new float[] {0.5f, 0.5f, 0.5f},
            new float[] {0.1f, 0.1f, 0.1f},
            new float[] {0.1f, 0.1f, 0.1f},
            Light.unit(0, 0, -1),
            new float[3]);
    Mesh wall = Sheets.rectangle(-20, -20, 20, 20, -20, Label.CLOTH, Material.MATTE);
    Mesh screen = Sheets.rectangle(-23, -8, -7, 16, 0, Label.HAIR, Material.MATTE.bothSides());
    int bright = picture(Sheets.drawn(lamp, wall)).red(4, 4);
    int dark = picture(Sheets.drawn(lamp, wall, screen)).red(4, 4);
    assertThat(dark).isLessThan(bright / 2);
  }

  @Test
  void aPropMovedInThePictureIsSeenMovedAndLarger() {
    Mesh sheet = Sheets.rectangle(-0.5, -0.5, 1.5, 1.5, 0, Label.SKIN, Material.MATTE);
    Similarity twice = Similarity.scaleThenShift(2, 2.5, 2.5);
    Prop prop = new Prop(sheet, Transform.IDENTITY, twice);
    Stage stage = new Stage(List.of(prop), Sheets.CAMERA, Sheets.EVEN, new double[3], 40);
    Renderer renderer = new Renderer();
    renderer.open(8, 8, Similarity.IDENTITY);
    renderer.paint((x, y, rgb) -> Arrays.fill(rgb, 0));
    renderer.draw(stage, Similarity.IDENTITY);
    LabelMap labels = renderer.labels();
    for (int i = 0; i < 8; i++) {
      Label expected = i >= 2 && i <= 5 ? Label.SKIN : Label.BACKGROUND;
      assertThat(labels.at(i, 4)).as("column " + i).isEqualTo(expected);
      assertThat(labels.at(4, i)).as("row " + i).isEqualTo(expected);
    }
  }

  @Test
  void aBackdropIsPaintedWhereItsPixelsLieInTheFrame() {
    Renderer renderer = new Renderer();
    renderer.open(8, 8, Similarity.scaleThenShift(2, 0, 0));
    renderer.paint((x, y, rgb) -> Arrays.fill(rgb, x > 1.9 ? 1 : 0));
    RgbImage image = picture(renderer);
    assertThat(image.red(3, 0)).isZero();
    assertThat(image.red(4, 0)).isGreaterThan(200);
  }

  @Test
  void aSoftLensSpreadsLightAndKeepsItsSum() {
    Mesh dot = Sheets.rectangle(2.5, 2.5, 3.5, 3.5, 0, Label.SKIN, Material.MATTE);
    Renderer sharp = Sheets.drawn(Sheets.EVEN, dot);
    double all = light(picture(sharp).red(3, 3));
    RgbImage soft = sharp.develop(new Film(0.2, 0, 0));
    assertThat(light(soft.red(3, 3)) / all).isEqualTo(0.36, within(0.02));
    assertThat(light(soft.red(4, 3)) / all).isEqualTo(0.12, within(0.02));
    assertThat(light(soft.red(4, 4)) / all).isEqualTo(0.04, within(0.02));
  }

  @Test
  void noiseDiffersFromMomentToMomentAndIsTheSameForTheSame() {
    Film film = new Film(0, 0.02, 5);
    Mesh sheet = sheet(-0.5, 7.5, 0, Label.SKIN, Material.MATTE);
    Renderer drawn = Sheets.drawn(Sheets.EVEN, sheet);
    byte[] first = drawn.develop(film.at(1)).rgb();
    assertThat(drawn.develop(film.at(1)).rgb()).isEqualTo(first);
    assertThat(drawn.develop(film.at(1.04)).rgb()).isNotEqualTo(first);
  }
}
