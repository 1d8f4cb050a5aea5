package dev.headswap.dataset.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headswap.dataset.portrait.Album;
import dev.headswap.dataset.portrait.AlbumFolder;
import dev.headswap.dataset.portrait.AlbumPlan;
import dev.headswap.dataset.portrait.Crowd;
import dev.headswap.dataset.portrait.Portrait;
import dev.headswap.face.FaceFraming;
import dev.headswap.frame.Box;
import dev.headswap.frame.Label;
import dev.headswap.frame.Landmarks;
import dev.headswap.frame.Point;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LessonsTest {

  private static final int SIDE = 112;
  private static final FaceFraming FRAMING =
      new FaceFraming(List.of(new Point(38, 45), new Point(74, 45), new Point(56, 84)));

  @TempDir static Path folder;

  private static Album<Portrait> portraits;
  private static Album<Crowd> crowds;

  @BeforeAll
  static void draw() {
    AlbumFolder albums = AlbumFolder.begin(folder.resolve("a"), new AlbumPlan(2, 3, 2, 12));
    portraits = albums.portraits(done -> {});
    crowds = albums.crowds(128, done -> {});
  }

  @Test
  void everyLessonFollowsFromSeedStepAndIndex() {
    ParserLessons parser = new ParserLessons(1, portraits);
    LandmarkLessons landmarks = new LandmarkLessons(1, portraits, crowds, FRAMING, SIDE);
    DetectorLessons detector = new DetectorLessons(1, crowds, 96);
    parser.example(9, 9);
    assertThat(parser.example(3, 1).crop().rgb())
        .isEqualTo(new ParserLessons(1, portraits).example(3, 1).crop().rgb())
        .isNotEqualTo(parser.example(3, 2).crop().rgb())
        .isNotEqualTo(parser.example(4, 1).crop().rgb());
    assertThat(landmarks.example(3, 1).cutOut().rgb())
        .isEqualTo(landmarks.example(3, 1).cutOut().rgb());
    assertThat(detector.example(3, 1).picture().rgb())
        .isEqualTo(detector.example(3, 1).picture().rgb());
  }

  @Test
  void labelsMoveWithThePixelsOfTheEyes() {
    Portrait portrait = portraits.get(0);
    ParserLesson plain = new ParserLesson(portrait.pixels(), portrait.labels());
    ParserLesson alone = ParserLessons.alone(plain);
    int eye = portrait.labels().labels().length;
    for (int i = 0; i < eye; i++) {
      Label label = Label.values()[alone.labels().labels()[i]];
      boolean gray = alone.crop().rgb()[3 * i] == (byte) 128;
      assertThat(label == Label.BACKGROUND).as("pixel %d", i).isEqualTo(!headIn(portrait, i));
      assertThat(gray || label != Label.BACKGROUND).isTrue();
    }
  }

  private static boolean headIn(Portrait portrait, int i) {
    return Label.values()[portrait.labels().labels()[i]].isHead();
  }

  @Test
  void landmarkLessonsShowMostFacesWellPlacedAndSomePlacesWithout() {
    LandmarkLessons lessons = new LandmarkLessons(1, portraits, crowds, FRAMING, SIDE);
    int empty = 0;
    for (int i = 0; i < 60; i++) {
      LandmarkLesson lesson = lessons.example(0, i);
      Landmarks points = lesson.points();
      if (points == null) {
        empty++;
        assertThat(lesson.visible()).isEmpty();
      } else {
        assertThat(points.nose().distance(new Point(56, 62))).isLessThan(70);
        assertThat(points.leftEye().x()).isLessThan(points.rightEye().x());
      }
    }
    assertThat(empty).isBetween(1, 25);
  }

  @Test
  void detectorLessonsAskForFacesInsideThePictureOnly() {
    DetectorLessons lessons = new DetectorLessons(1, crowds, 96);
    List<Box> boxes = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      DetectorLesson lesson = lessons.example(0, i);
      lesson.faces().forEach(face -> boxes.add(face.box()));
    }
    assertThat(boxes).isNotEmpty();
    for (Box box : boxes) {
      assertThat(box.width()).isGreaterThanOrEqualTo(8);
      assertThat(box.centre().x()).isBetween(-20.0, 116.0);
    }
  }

  @Test
  void identityLessonsKeepThePersonAndTheSizeOfTheFace() {
    IdentityLessons lessons = new IdentityLessons(1, portraits, new Box(50, 44, 155, 155));
    for (int i = 0; i < 10; i++) {
      IdentityLesson lesson = lessons.example(5, i);
      assertThat(lesson.face().width()).isEqualTo(155);
      assertThat(lesson.traits()).isEqualTo(portraits.get(lesson.person()).traits());
    }
    assertThat(lessons.plain(portraits.get(0)).rgb())
        .isEqualTo(portraits.get(0).pixels().part(50, 44, 155, 155).rgb());
  }
}
