package dev.headswap.loss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.headswap.tensor.ComputeDevice;
import dev.headswap.tensor.Gradients;
import dev.headswap.tensor.Torch;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class LossTest {

  private static final Shape PICTURES = new Shape(2, 3, 8, 8);

  private final NDManager manager = Torch.newManager(ComputeDevice.CPU);

  /** Each as a function of made and real pictures. */
  private final Map<String, BiFunction<NDArray, NDArray, NDArray>> differences =
      new TreeMap<>(
          Map.of(
              "pixel", PixelLoss::of,
              "squared detail", (made, real) -> DetailLoss.ofSquares(made, real, ramp(2, 1, 8, 8)),
              "weighted pixel", (made, real) -> PixelLoss.of(made, real, ramp(2, 1, 8, 8)),
              "detail", (made, real) -> DetailLoss.of(made, real, ramp(2, 1, 8, 8)),
              "features", (made, real) -> FeatureMatchingLoss.of(List.of(made), List.of(real)),
              "perceptual", (made, real) -> PerceptualLoss.of(new Doubled(), made, real),
              "identity", (made, real) -> IdentityLoss.of(unit(made), unit(real)),
              "cycle", (made, real) -> CycleLoss.of(made, real, ramp(2, 1, 8, 8)),
              "mask", (made, real) -> MaskLoss.of(share(made), share(real)),
              "exemplar", (made, real) -> ExemplarLoss.of(made, real, ramp(2, 1, 8, 8))));

  @AfterEach
  void free() {
    manager.close();
  }

  private static final class Doubled implements FeatureNetwork {

    @Override
    public String name() {
      return "doubled";
    }

    @Override
    public List<NDArray> features(NDArray pictures) {
      return List.of(pictures.mul(2), pictures.square());
    }

    @Override
    public void close() {}
  }

  private NDArray ramp(long... shape) {
    Shape s = new Shape(shape);
    float[] values = new float[(int) s.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) Math.abs(Math.sin(i + 1.0));
    }
    return manager.create(values, s);
  }

  private NDArray noise(double seed) {
    float[] values = new float[(int) PICTURES.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) Math.sin(i * seed + seed);
    }
    return manager.create(values, PICTURES);
  }

  private static NDArray unit(NDArray pictures) {
    return pictures.reshape(2, -1).normalize(2, 1, 1e-12);
  }

  private static NDArray share(NDArray pictures) {
    return pictures.getNDArrayInternal().sigmoid();
  }

  private static float value(NDArray loss) {
    return loss.toFloatArray()[0];
  }

  private float gradient(NDArray at, UnaryOperator<NDArray> loss) {
    at.setRequiresGradient(true);
    Gradients.recorded(
        () -> {
          Gradients.backward(loss.apply(at));
          return at;
        });
    return value(at.getGradient().abs().sum());
  }

  @TestFactory
  List<DynamicTest> equalPicturesLoseNothing() {
    return tests(
        loss -> assertThat(value(loss.apply(noise(1.3), noise(1.3)))).isCloseTo(0, within(1e-5f)));
  }

  @TestFactory
  List<DynamicTest> differentPicturesLoseSomething() {
    return tests(
        loss -> assertThat(value(loss.apply(noise(1.3), noise(2.1)))).isGreaterThan(0.01f));
  }

  @TestFactory
  List<DynamicTest> gradientsReachTheMadePictures() {
    return tests(
        loss ->
            assertThat(gradient(noise(1.3), made -> loss.apply(made, noise(2.1))))
                .isGreaterThan(0));
  }

  @TestFactory
  List<DynamicTest> everyLossIsOneFloat() {
    return tests(
        loss -> {
          NDArray value = loss.apply(noise(1.3), noise(2.1));
          assertThat(value.size()).isEqualTo(1);
          assertThat(value.getDataType()).isEqualTo(ai.djl.ndarray.types.DataType.FLOAT32);
        });
  }

  private List<DynamicTest> tests(
      java.util.function.Consumer<BiFunction<NDArray, NDArray, NDArray>> check) {
    Torch.start(1);
    return differences.entrySet().stream()
        .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> check.accept(entry.getValue())))
        .toList();
  }

  @Test
  void aDiscriminatorThatIsSureLosesNothing() {
    NDArray real = manager.create(new float[] {1, 2, 5});
    NDArray made = manager.create(new float[] {-1, -3, -7});
    assertThat(value(HingeDiscriminatorLoss.of(real, made))).isZero();
  }

  @Test
  void aDiscriminatorThatKnowsNothingLosesTwo() {
    NDArray zeros = manager.zeros(new Shape(3, 1));
    assertThat(value(HingeDiscriminatorLoss.of(zeros, zeros))).isEqualTo(2);
  }

  @Test
  void aGeneratorLosesTheMeanScoreOfWhatItMade() {
    assertThat(value(HingeGeneratorLoss.of(manager.create(new float[] {1, -3})))).isEqualTo(1);
  }

  @Test
  void wherePixelsWeighNothingDifferencesDoNotCount() {
    NDArray made = manager.create(new float[] {0, 5}, new Shape(1, 1, 1, 2));
    NDArray real = manager.create(new float[] {1, 0}, new Shape(1, 1, 1, 2));
    NDArray weights = manager.create(new float[] {2, 0}, new Shape(1, 1, 1, 2));
    assertThat(value(PixelLoss.of(made, real, weights))).isEqualTo(1);
  }

  /** A strand of hair that is light as often as it is dark, and a fainter wave in its place. */
  @Test
  void onlySquaresSeeAFaintWaveWhereDetailCannotBeForeseen() {
    NDArray strand = noise(1.3).sign();
    NDArray side = manager.create(new float[] {1, -1}, new Shape(2, 1, 1, 1));
    NDArray real = strand.get("0:1").repeat(0, 2).mul(side);
    NDArray wave = noise(2.1).get("0:1").repeat(0, 2).mul(0.1);
    NDArray flat = manager.zeros(PICTURES);
    NDArray everywhere = manager.ones(new Shape(2, 1, 8, 8));
    assertThat(value(DetailLoss.of(wave, real, everywhere)))
        .isCloseTo(value(DetailLoss.of(flat, real, everywhere)), within(1e-5f));
    assertThat(value(DetailLoss.ofSquares(wave, real, everywhere)))
        .isGreaterThan(value(DetailLoss.ofSquares(flat, real, everywhere)) + 1e-3f);
  }

  @Test
  void detailCountsWhateverTheColours() {
    NDArray real = manager.zeros(PICTURES);
    NDArray everywhere = manager.ones(new Shape(2, 1, 8, 8));
    NDArray tinted = manager.ones(PICTURES);
    NDArray waved = tinted.add(noise(1.3).mul(0.1));
    assertThat(value(DetailLoss.of(tinted, real, everywhere))).isCloseTo(0, within(1e-6f));
    assertThat(value(DetailLoss.of(waved, real, everywhere))).isGreaterThan(0.02f);
    assertThat(value(PixelLoss.of(waved, real))).isCloseTo(1, within(0.01f));
  }

  @Test
  void cyclesCountOnlyWhatWasReached() {
    NDArray back = manager.ones(new Shape(1, 3, 2, 2));
    NDArray sent = manager.zeros(new Shape(1, 3, 2, 2));
    NDArray one = manager.create(new float[] {1, 0, 0, 0}, new Shape(1, 1, 2, 2));
    assertThat(value(CycleLoss.of(back, sent, one))).isEqualTo(1);
    assertThat(value(CycleLoss.of(back, sent, manager.zeros(new Shape(1, 1, 2, 2))))).isZero();
  }

  @Test
  void codesThatHoldTheTruthCanBeRead() {
    CodeRegressionLoss loss = new CodeRegressionLoss(2, 2);
    loss.load(manager, name -> values(name, 1));
    NDArray codes = manager.create(new float[] {1, 2, 3, 4}, new Shape(2, 2));
    assertThat(value(loss.of(codes, codes))).isZero();
    assertThat(value(loss.of(codes, codes.add(1)))).isCloseTo(1, within(2e-3f));
  }

  @Test
  void numbersCountInTheirOwnDeviations() {
    CodeRegressionLoss loss = new CodeRegressionLoss(2, 2);
    loss.load(manager, name -> values(name, 0));
    loss.train();
    NDArray codes = manager.zeros(new Shape(2, 2));
    NDArray truth = manager.create(new float[] {-0.3f, -5, 0.3f, 5}, new Shape(2, 2));
    float unknown = 0;
    for (int i = 0; i < 300; i++) {
      unknown = value(loss.of(codes, truth));
    }
    assertThat(unknown).isCloseTo(1, within(0.02f));
  }

  private static float[] values(String name, float reading) {
    if (name.endsWith("weight")) {
      return new float[] {reading, 0, 0, reading};
    }
    return name.equals("variance") ? new float[] {1, 1} : new float[2];
  }
}
