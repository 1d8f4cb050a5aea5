package dev.headswap.eval.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.headswap.eval.TestPictures;
import dev.headswap.frame.Mask;
import dev.headswap.frame.RgbImage;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Against scikit-image 0.26.0 on the same pictures: {@code peak_signal_noise_ratio(p, q,
 * data_range=255)}; {@code structural_similarity(p, q, gaussian_weights=True, sigma=1.5,
 * use_sample_covariance=False, data_range=255, channel_axis=2, full=True)}, the mean of its full
 * map, over all pixels and over the disc. Multi-scale: the formula of Wang 2003 on the luma,
 * written with scipy 1.17.1's {@code gaussian_filter(1.5, truncate=3.5, mode='reflect')}.
 */
class PixelMeasuresTest {

  private static final RgbImage TRUTH = TestPictures.waves(96, 80);
  private static final Mask DISC = TestPictures.disc(96, 80, 48, 80 / 3.0, 20);

  @Test
  void psnrIsThatOfScikitImage() {
    assertThat(Psnr.of(TestPictures.noisy(TRUTH, 20), TRUTH)).isCloseTo(26.670057, within(1e-6));
    assertThat(Psnr.of(TestPictures.noisy(TRUTH, 60), TRUTH)).isCloseTo(17.457373, within(1e-6));
    assertThat(Psnr.of(TestPictures.noisy(TRUTH, 20), TRUTH, DISC))
        .isCloseTo(26.681900, within(1e-6));
  }

  @Test
  void ssimIsThatOfScikitImage() {
    assertThat(Ssim.of(TestPictures.noisy(TRUTH, 20), TRUTH)).isCloseTo(0.6267681, within(1e-7));
    assertThat(Ssim.of(TestPictures.noisy(TRUTH, 60), TRUTH)).isCloseTo(0.1783858, within(1e-7));
    assertThat(Ssim.of(TestPictures.noisy(TRUTH, 20), TRUTH, DISC))
        .isCloseTo(0.6337243, within(1e-7));
    assertThat(Ssim.of(TestPictures.noisy(TRUTH, 60), TRUTH, DISC))
        .isCloseTo(0.1803598, within(1e-7));
  }

  @Test
  void multiScaleIsThatOfTheFormula() {
    RgbImage truth = TestPictures.waves(192, 192);
    assertThat(MsSsim.of(TestPictures.noisy(truth, 20), truth)).isCloseTo(0.9821653, within(1e-7));
    assertThat(MsSsim.of(TestPictures.noisy(truth, 60), truth)).isCloseTo(0.9077691, within(1e-7));
  }

  @Test
  void equalPicturesArePerfect() {
    RgbImage truth = TestPictures.waves(192, 192);
    assertThat(Psnr.of(truth, truth)).isEqualTo(Psnr.CEILING);
    assertThat(Ssim.of(truth, truth)).isCloseTo(1, within(1e-12));
    assertThat(MsSsim.of(truth, truth)).isCloseTo(1, within(1e-12));
  }

  @Test
  void moreNoiseIsWorse() {
    double[] psnr = IntStream.of(5, 10, 20, 40, 80).mapToDouble(s -> psnr(s)).toArray();
    double[] ssim = IntStream.of(5, 10, 20, 40, 80).mapToDouble(s -> ssim(s)).toArray();
    for (int i = 1; i < psnr.length; i++) {
      assertThat(psnr[i]).isLessThan(psnr[i - 1]);
      assertThat(ssim[i]).isLessThan(ssim[i - 1]);
    }
  }

  private static double psnr(int strength) {
    return Psnr.of(TestPictures.noisy(TRUTH, strength), TRUTH, DISC);
  }

  private static double ssim(int strength) {
    return Ssim.of(TestPictures.noisy(TRUTH, strength), TRUTH, DISC);
  }

  @Test
  void whatIsOutsideTheRegionHasNoSay() {
    RgbImage spoilt = new RgbImage(96, 80, TRUTH.rgb().clone());
    spoilt.rgb()[(79 * 96 + 95) * 3] = 0;
    assertThat(Psnr.of(spoilt, TRUTH, DISC)).isEqualTo(Psnr.CEILING);
    assertThat(Ssim.of(spoilt, TRUTH, DISC)).isCloseTo(1, within(1e-12));
    assertThat(Psnr.of(spoilt, TRUTH)).isLessThan(Psnr.CEILING);
  }

  @Test
  void anEmptyRegionIsRefused() {
    Mask nothing = Mask.uniform(96, 80, 0);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Psnr.of(TRUTH, TRUTH, nothing))
        .withMessageContaining("empty");
  }

  @Test
  void picturesOfOtherSizesAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Ssim.of(TestPictures.waves(80, 96), TRUTH))
        .withMessageContaining("80x96");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MsSsim.of(TRUTH, TRUTH))
        .withMessageContaining("176");
  }
}
