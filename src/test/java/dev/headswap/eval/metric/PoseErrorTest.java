package dev.headswap.eval.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headswap.frame.Landmarks;
import dev.headswap.frame.Similarity;
import dev.headswap.synth.head.Expression;
import dev.headswap.synth.head.HeadModel;
import dev.headswap.synth.head.Person;
import dev.headswap.synth.space.HeadPose;
import org.junit.jupiter.api.Test;

/** On the landmarks of procedural heads, whose pose is known. */
class PoseErrorTest {

  /** The points of a procedural head from far away, ten pixels to a centimetre. */
  private static Landmarks turned(long seed, double yaw, double pitch, double roll) {
    float[] rest = HeadModel.of(Person.draw(seed)).landmarks(Expression.NEUTRAL);
    float[] xy = new float[2 * Landmarks.COUNT];
    for (int i = 0; i < Landmarks.COUNT; i++) {
      double[] p =
          new HeadPose(yaw, pitch, roll)
              .rotation()
              .apply(rest[3 * i], rest[3 * i + 1], rest[3 * i + 2]);
      xy[2 * i] = (float) (10 * p[0]);
      xy[2 * i + 1] = (float) (-10 * p[1]);
    }
    return new Landmarks(xy);
  }

  @Test
  void theSameFaceIsTurnedTheSame() {
    Landmarks face = turned(11, 20, -5, 3);
    assertThat(PoseError.of(face, face)).isCloseTo(0, within(1e-6));
  }

  @Test
  void sizeAndPlaceHaveNoSay() {
    Landmarks face = turned(11, 20, -5, 3);
    Landmarks elsewhere = face.transform(Similarity.scaleThenShift(2.5, 30, -8));
    assertThat(PoseError.of(elsewhere, face)).isCloseTo(0, within(1e-3));
  }

  @Test
  void aRollIsItsAngle() {
    Landmarks face = turned(11, 10, 0, 0);
    double angle = Math.toRadians(17);
    Landmarks rolled = face.transform(new Similarity(Math.cos(angle), Math.sin(angle), 0, 0));
    assertThat(PoseError.of(rolled, face)).isCloseTo(17, within(1e-2));
  }

  @Test
  void turnsOfProceduralHeadsAreFoundRoughly() {
    Landmarks front = turned(11, 0, 0, 0);
    assertThat(PoseError.of(turned(11, 25, 0, 0), front)).isBetween(17.0, 33.0);
    assertThat(PoseError.of(turned(11, 0, 15, 0), front)).isBetween(8.0, 23.0);
  }

  @Test
  void moreTurnIsMoreError() {
    Landmarks front = turned(12, 0, 0, 0);
    double last = 0;
    for (int yaw = 5; yaw <= 45; yaw += 5) {
      double error = PoseError.of(turned(12, yaw, 0, 0), front);
      assertThat(error).isGreaterThan(last);
      last = error;
    }
  }
}
