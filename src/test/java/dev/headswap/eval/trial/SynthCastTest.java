package dev.headswap.eval.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.headswap.dataset.Sample;
import dev.headswap.frame.CropTemplate;
import dev.headswap.frame.Point;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SynthCastTest {

  private static final CropTemplate TEMPLATE = CropTemplate.COMPACT;

  private static SynthCast cast(long seed) {
    return new SynthCast(seed, 3, 2, TEMPLATE);
  }

  private static byte[] pixels(Sample sample) {
    return sample.pixels().rgb();
  }

  @Test
  void theSameSeedGivesTheSameTrial() {
    Trial once = cast(7).swap(1, 2);
    Trial again = cast(7).swap(1, 2);
    assertThat(pixels(again.photos().get(1))).isEqualTo(pixels(once.photos().get(1)));
    assertThat(pixels(again.truths().get(1))).isEqualTo(pixels(once.truths().get(1)));
    assertThat(pixels(cast(8).swap(1, 2).photos().get(0)))
        .isNotEqualTo(pixels(once.photos().get(0)));
  }

  @Test
  void fewerPhotosAreTheFirstOfMore() {
    Trial two = cast(7).swap(0, 2);
    Trial one = cast(7).swap(0, 1);
    assertThat(pixels(one.photos().get(0))).isEqualTo(pixels(two.photos().get(0)));
    assertThat(two.showing(1).photos()).hasSize(1);
    assertThat(two.firstFrames(1).truths()).hasSize(1);
  }

  @Test
  void noPictureIsShownTwice() {
    Trial trial = cast(7).swap(0, 3);
    List<byte[]> all =
        java.util.stream.Stream.of(
                trial.photos(),
                trial.targets(),
                trial.truths(),
                trial.sourceGallery(),
                trial.targetGallery())
            .flatMap(List::stream)
            .map(SynthCastTest::pixels)
            .toList();
    assertThat(all.stream().mapToInt(Arrays::hashCode).distinct().count()).isEqualTo(all.size());
  }

  @Test
  void theTruthIsTheTargetWithAnotherHeadInTheSamePlace() {
    Trial trial = cast(7).swap(0, 1);
    assertThat(trial.target()).isEqualTo(1);
    for (int frame = 0; frame < 2; frame++) {
      Sample target = trial.targets().get(frame);
      Sample truth = trial.truths().get(frame);
      near(truth.landmarks().leftEye(), target.landmarks().leftEye(), 12);
      near(truth.landmarks().mouth(), target.landmarks().mouth(), 12);
      assertThat(Arrays.copyOf(pixels(truth), 30))
          .as("a corner of the background")
          .isEqualTo(Arrays.copyOf(pixels(target), 30));
    }
  }

  @Test
  void cropsAreAlignedByTheTemplate() {
    Sample photo = cast(7).self(2, 1).photos().get(0);
    near(photo.landmarks().leftEye(), TEMPLATE.leftEye(), 10);
    near(photo.landmarks().mouth(), TEMPLATE.mouth(), 10);
  }

  private static void near(Point found, Point expected, double pixels) {
    assertThat(found.distance(expected)).isCloseTo(0, within(pixels));
  }

  @Test
  void aPersonDrivenByItselfIsItsOwnTruth() {
    Trial self = cast(7).self(1, 1);
    assertThat(self.truths()).isEqualTo(self.targets());
    assertThat(pixels(self.targets().get(0)))
        .as("what is target for another")
        .isEqualTo(pixels(cast(7).swap(0, 1).targets().get(0)));
  }

  @Test
  void onePersonIsNotEnough() {
    assertThatIllegalArgumentException().isThrownBy(() -> new SynthCast(1, 1, 2, TEMPLATE));
  }
}
