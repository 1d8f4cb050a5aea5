package dev.headswap.synth.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class HeadPoseTest {

  @Test
  void aTurnTellsItsAngles() {
    HeadPose pose = new HeadPose(47, -19, 13);
    HeadPose read = HeadPose.of(pose.placement());
    assertThat(read.yaw()).isEqualTo(47, within(1e-9));
    assertThat(read.pitch()).isEqualTo(-19, within(1e-9));
    assertThat(read.roll()).isEqualTo(13, within(1e-9));
  }

  @Test
  void positiveYawLooksToTheRight() {
    double[] face = new HeadPose(30, 0, 0).rotation().apply(0, 0, 1);
    assertThat(face[0]).isEqualTo(0.5, within(1e-9));
  }

  @Test
  void positivePitchLooksUp() {
    double[] face = new HeadPose(0, 30, 0).rotation().apply(0, 0, 1);
    assertThat(face[1]).isEqualTo(0.5, within(1e-9));
  }

  @Test
  void positiveRollTiltsTheTopToTheRight() {
    double[] top = new HeadPose(0, 0, 30).rotation().apply(0, 1, 0);
    assertThat(top[0]).isEqualTo(0.5, within(1e-9));
  }

  @Test
  void aHeadAtRestStandsWhereItsBodyHasIt() {
    double[] nose = HeadPose.FRONTAL.placement().apply(1, 2, 9);
    assertThat(nose).containsExactly(new double[] {1, 2, 9}, within(1e-9));
  }
}
