package dev.headswap.face.track;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headswap.face.FakePeople;
import dev.headswap.face.FakePeople.Show;
import dev.headswap.face.track.NoHead.Reason;
import dev.headswap.frame.Point;
import dev.headswap.frame.RgbImage;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HeadLocatorTest {

  private static final double FRAME = 1 / 25.0;

  private final FakePeople world = new FakePeople();
  private double seconds;

  private HeadLocator locator(PersonChoice choice) {
    return new HeadLocator(
        world.detector(),
        world.landmarkDetector(),
        world.embedder(),
        TrackingSettings.DEFAULTS,
        choice);
  }

  private HeadSighting next(HeadLocator locator, int shade, Show... people) {
    RgbImage frame = world.frame(shade, people);
    seconds += FRAME;
    return locator.locate(frame, seconds);
  }

  private static Show at(double x, int who) {
    return new Show(new Point(x, 150), 40, who);
  }

  private static double x(HeadSighting sighting) {
    assertThat(sighting).isInstanceOf(LocatedHead.class);
    return ((LocatedHead) sighting).landmarks().leftEye().x() + 0.34 * 40;
  }

  @Test
  void onePersonIsFollowedWithoutRunningTheDetectorOnEveryFrame() {
    HeadLocator locator = locator(PersonChoice.largest());
    for (int i = 0; i < 64; i++) {
      assertThat(x(next(locator, 90, at(100 + 4 * i, 1)))).isCloseTo(100 + 4 * i, within(2.0));
    }
    assertThat(world.detections()).isEqualTo(8);
    assertThat(locator.tracks()).singleElement().extracting(Track::frames).isEqualTo(64);
  }

  @Test
  void theLargestIsChosenAndKeptWhenAnotherBecomesLarger() {
    HeadLocator locator = locator(PersonChoice.largest());
    Show small = new Show(new Point(100, 150), 30, 1);
    Show large = new Show(new Point(400, 150), 50, 2);
    assertThat(x(next(locator, 90, small, large)) > 300).isTrue();
    Show grown = new Show(new Point(100, 150), 33, 1);
    for (int i = 0; i < 20; i++) {
      HeadSighting sighting = next(locator, 90, grown, new Show(new Point(400, 150), 32, 2));
      assertThat(x(sighting)).isGreaterThan(300);
    }
  }

  @Test
  void peopleWhoCrossKeepTheirNumbers() {
    HeadLocator locator = locator(PersonChoice.number(1));
    List<Double> seen = new ArrayList<>();
    for (int i = 0; i < 80; i++) {
      Show first = new Show(new Point(100 + 5 * i, 150), 41, 1);
      Show second = new Show(new Point(500 - 5 * i, 160), 40, 2);
      boolean hidden = Math.abs(first.middle().x() - second.middle().x()) < 40;
      HeadSighting s = hidden ? next(locator, 90, second) : next(locator, 90, first, second);
      if (s instanceof LocatedHead head && i > 60) {
        seen.add(head.landmarks().nose().x() - first.middle().x());
      }
    }
    assertThat(seen).hasSize(19).allSatisfy(d -> assertThat(d).isBetween(-4.0, 4.0));
    assertThat(locator.tracks()).hasSize(2);
  }

  @Test
  void whoeverLeavesAndComesBackElsewhereIsTheSamePerson() {
    HeadLocator locator = locator(PersonChoice.largest());
    next(locator, 90, at(100, 1));
    for (int i = 0; i < 30; i++) {
      assertThat(next(locator, 90)).isEqualTo(new NoHead(Reason.NO_FACE));
    }
    HeadSighting back = next(locator, 90, at(500, 1));
    assertThat(((LocatedHead) back).track()).isEqualTo(1);
    assertThat(x(back)).as("no smoothing over a gap").isCloseTo(500, within(0.1));
  }

  @Test
  void anotherPersonInTheSamePlaceAfterACutIsNotTaken() {
    HeadLocator locator = locator(PersonChoice.largest());
    next(locator, 60, at(300, 1));
    next(locator, 60, at(300, 1));
    assertThat(next(locator, 160, at(300, 2))).isEqualTo(new NoHead(Reason.OTHER_PERSON));
    assertThat(((LocatedHead) next(locator, 60, at(300, 1))).track()).isEqualTo(1);
    assertThat(locator.tracks()).hasSize(2);
  }

  @Test
  void aReferencePhotoChoosesItsPersonAndNobodyElse() {
    HeadLocator locator = locator(PersonChoice.like(FakePeople.person(3)));
    assertThat(next(locator, 90, at(100, 1), at(300, 2)))
        .isEqualTo(new NoHead(Reason.OTHER_PERSON));
    for (int i = 0; i < 10; i++) {
      next(locator, 90, at(100, 1), at(300, 2), at(500, 3));
    }
    assertThat(x(next(locator, 90, at(100, 1), at(300, 2), at(500, 3))) > 450).isTrue();
  }

  @Test
  void numbersDoNotDependOnWhoIsChosen() {
    HeadLocator one = locator(PersonChoice.number(1));
    HeadLocator two = locator(PersonChoice.number(2));
    double from = x(next(one, 90, at(100, 1), new Show(new Point(300, 150), 44, 2)));
    double other = x(next(two, 90, at(100, 1), new Show(new Point(300, 150), 44, 2)));
    assertThat(from).isGreaterThan(250);
    assertThat(other).isLessThan(150);
  }

  @Test
  void aTinyFaceIsSaidToBeTooSmall() {
    HeadLocator locator = locator(PersonChoice.largest());
    assertThat(next(locator, 90, new Show(new Point(200, 150), 9, 1)))
        .isEqualTo(new NoHead(Reason.TOO_SMALL));
  }
}
