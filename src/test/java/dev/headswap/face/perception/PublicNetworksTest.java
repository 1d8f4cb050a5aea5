package dev.headswap.face.perception;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headswap.face.Embedding;
import dev.headswap.face.Face;
import dev.headswap.face.FaceProportions;
import dev.headswap.face.HeadCropper;
import dev.headswap.face.NoFaceException;
import dev.headswap.face.PerceptionException;
import dev.headswap.face.SharedMedia;
import dev.headswap.face.SourceFaces;
import dev.headswap.face.registry.PublicModels;
import dev.headswap.frame.CropTemplate;
import dev.headswap.frame.HeadCrop;
import dev.headswap.frame.Label;
import dev.headswap.frame.LabelMap;
import dev.headswap.frame.Landmarks;
import dev.headswap.frame.RgbImage;
import dev.headswap.image.StillImages;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** With the real networks on real pictures; skipped where {@code ../shared} is absent. */
class PublicNetworksTest {

  private static final Logger LOG = LoggerFactory.getLogger(PublicNetworksTest.class);

  private static final List<List<String>> PEOPLE =
      List.of(
          List.of("df_A/img5.jpg", "df_A/img6.jpg", "df_A/img10.jpg", "df_A/img11.jpg"),
          List.of("df_B/img14.jpg", "df_B/img15.jpg", "df_B/img57.jpg"),
          List.of("df_C/img24.jpg", "df_C/img25.jpg"),
          List.of("df_D/img29.jpg", "df_D/img30.jpg", "df_D/img31.jpg", "df_D/img32.jpg"),
          List.of("df_E/img8.jpg", "df_E/img9.jpg", "df_E/img47.jpg", "df_E/img48.jpg"));

  private static PerceptionSettings with(String detector, String landmarks, String parser) {
    return new PerceptionSettings(detector, landmarks, parser, PerceptionSettings.AUTO, 0.6);
  }

  private static RgbImage portrait() {
    return StillImages.read(SharedMedia.still("single/patlevin_portrait.jpg"));
  }

  private static Landmarks landmarks(Perception p, RgbImage picture) {
    return p.landmarks().detect(picture, p.detector().detect(picture).get(0)).landmarks();
  }

  @Test
  void everyDetectorFindsTheSameFace() {
    for (String name : List.of("yunet-640", "yunet-320", "rfb-320")) {
      try (Perception p = Perception.open(with(name, "auto", "auto"), SharedMedia.models())) {
        List<Face> faces = p.detector().detect(portrait());
        assertThat(faces).as(name).hasSize(1);
        var known = new dev.headswap.frame.Box(242, 64, 203, 266);
        assertThat(faces.get(0).box().overlap(known)).as(name).isGreaterThan(0.6);
      }
    }
  }

  @Test
  void bothLandmarkNetworksAgreeOnTheSamePoints() {
    try (Perception mesh = SharedMedia.perception();
        Perception pfld = Perception.open(with("auto", "pfld-68", "auto"), SharedMedia.models())) {
      Landmarks a = landmarks(mesh, portrait());
      Landmarks b = landmarks(pfld, portrait());
      double sum = 0;
      for (int i = 0; i < Landmarks.COUNT; i++) {
        sum += a.point(i).distance(b.point(i)) / a.interOcular();
      }
      assertThat(sum / Landmarks.COUNT).as("normalised mean distance").isLessThan(0.06);
    }
  }

  @Test
  void aDogIsNoPersonAndAPaintedPersonIsOne() {
    try (Perception p = SharedMedia.perception()) {
      RgbImage dog = StillImages.read(SharedMedia.still("negative/lp_s25_dog.jpg"));
      assertThat(p.detector().detect(dog)).as("the detector alone is taken in").isNotEmpty();
      SourceFaces faces = new SourceFaces(p.detector(), p.landmarks(), p.embedder(), 16);
      assertThatThrownBy(() -> faces.largest(dog, "dog.jpg"))
          .isInstanceOf(NoFaceException.class)
          .hasMessageContaining("dog.jpg");
      RgbImage painting = StillImages.read(SharedMedia.still("negative/lp_s9_painting.jpg"));
      assertThat(FaceProportions.of(landmarks(p, painting)).human()).isTrue();
    }
  }

  @Test
  void samePeopleAreMoreAlikeThanAnyStrangers() {
    try (Perception p = SharedMedia.perception()) {
      List<List<Embedding>> all = new ArrayList<>();
      for (List<String> person : PEOPLE) {
        all.add(person.stream().map(f -> embedding(p, f)).toList());
      }
      double least = 1;
      double most = -1;
      for (int i = 0; i < all.size(); i++) {
        for (int j = i; j < all.size(); j++) {
          for (double cosine : cosines(all.get(i), all.get(j))) {
            least = i == j ? Math.min(least, cosine) : least;
            most = i == j ? most : Math.max(most, cosine);
          }
        }
      }
      LOG.info("same person at least {}, strangers at most {}", least, most);
      assertThat(least).isGreaterThan(most + 0.1);
    }
  }

  private static Embedding embedding(Perception p, String file) {
    RgbImage picture = StillImages.read(SharedMedia.still(file));
    return p.embedder().embed(picture, landmarks(p, picture));
  }

  private static List<Double> cosines(List<Embedding> a, List<Embedding> b) {
    List<Double> cosines = new ArrayList<>();
    for (Embedding x : a) {
      b.stream().filter(y -> !y.equals(x)).forEach(y -> cosines.add(x.cosine(y)));
    }
    return cosines;
  }

  @Test
  void bothParsersPutTheLabelsWhereTheyBelong() {
    for (String parser : List.of("skin-clothes-hair-512", "celebamask19-unet-256")) {
      for (CropTemplate t : List.of(CropTemplate.PAPER, CropTemplate.COMPACT)) {
        try (Perception p = Perception.open(with("auto", "auto", parser), SharedMedia.models())) {
          HeadCrop crop = new HeadCropper(t).crop(portrait(), landmarks(p, portrait()));
          LabelMap labels = p.parser(t).parse(crop.pixels());
          assertThat(labels.width()).isEqualTo(t.size());
          expectLabel(labels, crop.landmarks().leftEye(), Label.LEFT_EYE);
          expectLabel(labels, crop.landmarks().rightEye(), Label.RIGHT_EYE);
          expectLabel(labels, crop.landmarks().nose(), Label.NOSE);
          expectLabel(
              labels,
              crop.landmarks().point(57).middle(crop.landmarks().point(66)),
              Label.LOWER_LIP);
          expectLabel(
              labels, crop.landmarks().point(3).middle(crop.landmarks().point(31)), Label.SKIN);
        }
      }
    }
  }

  private static void expectLabel(LabelMap labels, dev.headswap.frame.Point at, Label label) {
    assertThat(labels.at((int) Math.round(at.x()), (int) Math.round(at.y()))).isEqualTo(label);
  }

  @Test
  void nativeMemoryStaysFlatOverFiveHundredDetections() {
    try (Perception p = SharedMedia.perception()) {
      RgbImage picture = portrait();
      run(p, picture, 60);
      long before = org.bytedeco.javacpp.Pointer.physicalBytes();
      long counted = org.bytedeco.javacpp.Pointer.totalBytes();
      run(p, picture, 500);
      long grown = org.bytedeco.javacpp.Pointer.physicalBytes() - before;
      assertThat(org.bytedeco.javacpp.Pointer.totalBytes() - counted).isLessThan(1 << 20);
      assertThat(grown).as("bytes more than before").isLessThan(100L << 20);
    }
  }

  private static void run(Perception p, RgbImage picture, int times) {
    for (int i = 0; i < times; i++) {
      Landmarks points = landmarks(p, picture);
      p.embedder().embed(picture, points);
    }
  }

  @Test
  void aNetworkThatIsNotHereIsNamedWithWhatToDo(@TempDir Path empty) {
    PublicModels none = PublicModels.open(null, List.of(), empty);
    assertThatThrownBy(() -> Perception.open(PerceptionSettings.DEFAULTS, none))
        .isInstanceOf(PerceptionException.class)
        .hasMessageContaining("yunet-640")
        .hasMessageContaining("headswap models pull yunet-640");
  }

  @Test
  void aNetworkOfAnotherRoleIsRefused() {
    PublicModels models = PublicModels.open(null, List.of(), Path.of("nowhere"));
    assertThatThrownBy(() -> Perception.open(with("pfld-68", "auto", "auto"), models))
        .isInstanceOf(PerceptionException.class)
        .hasMessageContaining("pfld-68")
        .hasMessageContaining("DETECTOR");
  }
}
