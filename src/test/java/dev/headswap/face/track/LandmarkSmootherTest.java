package dev.headswap.face.track;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headswap.face.FakePeople;
import dev.headswap.frame.Landmarks;
import dev.headswap.frame.Point;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LandmarkSmootherTest {

  private static final double FRAME = 1 / 25.0;

  private static double error(Landmarks a, Landmarks b) {
    double sum = 0;
    for (int i = 0; i < Landmarks.COUNT; i++) {
      sum += a.point(i).distance(b.point(i));
    }
    return sum / Landmarks.COUNT;
  }

  private static Landmarks shaken(Landmarks points, Random random, double px) {
    float[] xy = points.xy().clone();
    for (int i = 0; i < xy.length; i++) {
      xy[i] += (float) (px * random.nextGaussian());
    }
    return new Landmarks(xy);
  }

  @Test
  void aMovingGrowingHeadIsLaggedByLessThanTwoPercentOfTheEyes() {
    LandmarkSmoother smoother = new LandmarkSmoother(1);
    for (int i = 0; i < 100; i++) {
      Landmarks real = FakePeople.landmarks(new Point(100 + 6 * i, 200 + 2 * i), 80 + 0.5 * i);
      Landmarks steady = smoother.next(real, i * FRAME);
      assertThat(error(real, steady)).isLessThan(0.02 * real.interOcular());
    }
  }

  @Test
  void shakingAtRestBecomesLess() {
    LandmarkSmoother smoother = new LandmarkSmoother(1);
    Landmarks real = FakePeople.landmarks(new Point(300, 200), 100);
    Random random = new Random(4);
    double before = 0;
    double after = 0;
    Landmarks lastRaw = real;
    Landmarks lastSteady = real;
    for (int i = 0; i < 200; i++) {
      Landmarks raw = shaken(real, random, 0.4);
      Landmarks steady = smoother.next(raw, i * FRAME);
      before += i < 20 ? 0 : error(raw, lastRaw);
      after += i < 20 ? 0 : error(steady, lastSteady);
      lastRaw = raw;
      lastSteady = steady;
    }
    assertThat(after / before).isLessThan(0.6);
  }

  @Test
  void afterAResetTheNextFrameIsTakenAsItIs() {
    LandmarkSmoother smoother = new LandmarkSmoother(1);
    smoother.next(FakePeople.landmarks(new Point(100, 100), 50), 0);
    smoother.reset();
    Landmarks there = FakePeople.landmarks(new Point(400, 300), 90);
    assertThat(error(there, smoother.next(there, FRAME))).isLessThan(1e-3);
  }

  @Test
  void strengthZeroLeavesEverythingAsItIs() {
    LandmarkSmoother smoother = new LandmarkSmoother(0);
    smoother.next(FakePeople.landmarks(new Point(100, 100), 50), 0);
    Landmarks there = FakePeople.landmarks(new Point(110, 100), 50);
    assertThat(smoother.next(there, FRAME)).isSameAs(there);
  }
}
