package dev.headswap.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headswap.frame.CropTemplate;
import dev.headswap.frame.HeadCrop;
import dev.headswap.frame.Landmarks;
import dev.headswap.frame.Point;
import dev.headswap.frame.RgbImage;
import org.junit.jupiter.api.Test;

class HeadCropperTest {

  private static final Landmarks FACE = FakePeople.landmarks(new Point(200, 130), 70);

  @Test
  void cropAndBackLeadsToTheSamePoints() {
    HeadCropper cropper = new HeadCropper(CropTemplate.PAPER);
    HeadCrop crop = cropper.crop(RgbImage.black(400, 300), FACE);
    Landmarks back = crop.landmarks().transform(crop.frameToCrop().inverse());
    for (int i = 0; i < Landmarks.COUNT; i++) {
      assertThat(back.point(i).distance(FACE.point(i))).isLessThan(1e-3);
    }
  }

  @Test
  void eyesAndMouthLieWhereTheTemplateWantsThemInTheMean() {
    for (CropTemplate t : new CropTemplate[] {CropTemplate.PAPER, CropTemplate.COMPACT}) {
      Landmarks in = new HeadCropper(t).crop(RgbImage.black(400, 300), FACE).landmarks();
      Point found = in.leftEye().middle(in.rightEye());
      Point wanted = t.leftEye().middle(t.rightEye());
      assertThat(found.x()).isCloseTo(wanted.x(), within(1e-3));
      double centre = found.y() * 2 + in.mouth().y();
      assertThat(centre).isCloseTo(wanted.y() * 2 + t.mouth().y(), within(1e-2));
    }
  }
}
