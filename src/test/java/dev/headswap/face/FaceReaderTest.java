package dev.headswap.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headswap.face.track.HeadLocator;
import dev.headswap.face.track.NoHead;
import dev.headswap.face.track.NoHead.Reason;
import dev.headswap.face.track.PersonChoice;
import dev.headswap.face.track.TrackingSettings;
import dev.headswap.frame.Box;
import dev.headswap.frame.Landmarks;
import dev.headswap.frame.Point;
import dev.headswap.frame.RgbImage;
import dev.headswap.frame.Similarity;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What networks that were never trained say: it is refused before anything is cut out. */
class FaceReaderTest {

  private static final Point MIDDLE = new Point(300, 150);
  private static final Landmarks GOOD = FakePeople.landmarks(MIDDLE, 40);
  private static final Face DETECTED = Face.of(GOOD, 0.9f);

  private final FakePeople world = new FakePeople();
  private final RgbImage frame = world.frame(90, new FakePeople.Show(MIDDLE, 40, 1));

  /** Landmarks that no face has, and what is said of them. */
  private enum Impossible {
    NOT_NUMBERS(l -> filled(Float.NaN), "point 0 of the landmarks is not a number"),
    ONE_NOT_A_NUMBER(l -> with(l, 72, Float.NaN), "point 36 of the landmarks is not a number"),
    ENDLESS(l -> with(l, 73, Float.POSITIVE_INFINITY), "point 36 of the landmarks lies at (280"),
    FAR_AWAY(
        l -> l.transform(Similarity.scaleThenShift(1, 1e7, 0)), "far outside the frame of 640x360"),
    COINCIDENT(l -> filled(100), "eyes and mouth of the landmarks lie in one place"),
    MIRRORED(FaceReaderTest::mirrored, "eyes and mouth of the landmarks lie as in no head");

    private final UnaryOperator<Landmarks> spoilt;
    private final String sentence;

    Impossible(UnaryOperator<Landmarks> spoilt, String sentence) {
      this.spoilt = spoilt;
      this.sentence = sentence;
    }
  }

  private static Landmarks filled(float value) {
    float[] xy = new float[2 * Landmarks.COUNT];
    Arrays.fill(xy, value);
    return new Landmarks(xy);
  }

  private static Landmarks with(Landmarks landmarks, int index, float value) {
    float[] xy = landmarks.xy().clone();
    xy[index] = value;
    return new Landmarks(xy);
  }

  /** The eyes changed places, at the very size where no similarity is nearest: its scale is 0. */
  private static Landmarks mirrored(Landmarks landmarks) {
    float[] xy = new float[2 * Landmarks.COUNT];
    double apart = 100;
    double drop = apart * (58.0 * 58 / 2) / (67.0 * 67 * 2 / 3) * 67 / 58;
    for (int i = 0; i < Landmarks.COUNT; i++) {
      boolean left = i >= 36 && i < 42;
      boolean right = i >= 42 && i < 48;
      xy[2 * i] = (float) (300 + (left ? apart / 2 : right ? -apart / 2 : 0));
      xy[2 * i + 1] = (float) (left || right ? 100 : 100 + drop);
    }
    return new Landmarks(xy);
  }

  private LandmarkDetector saying(Landmarks landmarks) {
    return new LandmarkDetector() {
      @Override
      public LandmarkReading detect(RgbImage picture, Face face) {
        return new LandmarkReading(landmarks, 0.99f);
      }

      @Override
      public void close() {}
    };
  }

  private HeadLocator locator(LandmarkDetector landmarks) {
    return new HeadLocator(
        world.detector(),
        landmarks,
        world.embedder(),
        TrackingSettings.DEFAULTS,
        PersonChoice.largest());
  }

  @Test
  void theLandmarksOfAFaceAreBelieved() {
    FaceReading reading = new FaceReader(saying(GOOD), 0.5).read(frame, DETECTED);
    assertThat(reading.fault()).isEmpty();
    assertThat(reading.believed()).isPresent();
  }

  @Test
  void aFaceInProfileWhoseEyesLieInOnePlaceIsBelieved() {
    float[] xy = GOOD.xy().clone();
    for (int i = 36; i < 48; i++) {
      xy[2 * i] = 300;
    }
    FaceReading reading = new FaceReader(saying(new Landmarks(xy)), 0.5).read(frame, DETECTED);
    assertThat(reading.believed()).isPresent();
  }

  @ParameterizedTest
  @EnumSource
  void landmarksThatNoFaceHasAreRefusedWithASentence(Impossible impossible) {
    LandmarkDetector network = saying(impossible.spoilt.apply(GOOD));
    FaceReading reading = new FaceReader(network, 0.5).read(frame, DETECTED);
    assertThat(reading.believed()).isEmpty();
    assertThat(reading.fault()).get().asString().contains(impossible.sentence);
  }

  @ParameterizedTest
  @EnumSource
  void aFrameWithThemHasNoHead(Impossible impossible) {
    HeadLocator locator = locator(saying(impossible.spoilt.apply(GOOD)));
    assertThat(locator.locate(frame, 0)).isEqualTo(new NoHead(Reason.IMPOSSIBLE_LANDMARKS));
    assertThat(locator.locate(frame, 0.04)).isEqualTo(new NoHead(Reason.IMPOSSIBLE_LANDMARKS));
  }

  @ParameterizedTest
  @EnumSource
  void aPhotoWithThemIsRefused(Impossible impossible) {
    LandmarkDetector network = saying(impossible.spoilt.apply(GOOD));
    SourceFaces faces = new SourceFaces(world.detector(), network, world.embedder(), 16);
    assertThatThrownBy(() -> faces.largest(frame, "photo.jpg"))
        .isInstanceOf(NoFaceException.class)
        .hasMessageContaining(impossible.sentence)
        .hasMessageContaining("--perception public");
  }

  @Test
  void aDetectedFaceThatCannotBeOneIsNotLookedAt() {
    FaceReader reader = new FaceReader(world.landmarkDetector(), 0.5);
    Face nowhere = new Face(new Box(Double.NaN, 0, 10, 10), 0.9f, List.of());
    assertThat(reader.read(frame, nowhere).fault())
        .contains("point 0 of the detected face is not a number");
    Face huge = new Face(new Box(0, 0, 1e30, 1e30), 0.9f, List.of());
    assertThat(reader.read(frame, huge).fault()).get().asString().contains("far outside");
    Face empty = new Face(new Box(10, 10, 0, 0), 0.9f, List.of());
    assertThat(reader.read(frame, empty).fault()).get().asString().contains("in one place");
  }
}
