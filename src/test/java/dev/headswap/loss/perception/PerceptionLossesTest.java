package dev.headswap.loss.perception;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.headswap.tensor.ComputeDevice;
import dev.headswap.tensor.Gradients;
import dev.headswap.tensor.InferenceThreads;
import dev.headswap.tensor.Torch;
import java.util.List;
import java.util.function.Function;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PerceptionLossesTest {

  private final NDManager manager = Torch.newManager(ComputeDevice.CPU);

  @AfterEach
  void close() {
    manager.close();
  }

  private NDArray row(float... values) {
    return manager.create(values, new Shape(1, values.length));
  }

  private static float value(NDArray loss) {
    return loss.toFloatArray()[0];
  }

  private float[] gradient(NDArray at, Function<NDArray, NDArray> loss) {
    at.setRequiresGradient(true);
    Gradients.recorded(
        () -> {
          Gradients.backward(loss.apply(at));
          return at;
        });
    return at.getGradient().toFloatArray();
  }

  @Test
  void wingIsZeroAtTheTruthAndLiftsSmallDistances() {
    WingLoss wing = new WingLoss(8, 1.5);
    NDArray truth = row(3, 4);
    NDArray all = row(1, 1);
    assertThat(value(wing.of(row(3, 4), truth, all))).isZero();
    double near = 8 * Math.log(1 + 0.5 / 1.5);
    assertThat(value(wing.of(row(3.5f, 3.5f), truth, all)))
        .isCloseTo((float) near, Offset.offset(1e-4f));
    double far = 8 * Math.log(1 + 8 / 1.5) + 12;
    assertThat(value(wing.of(row(23, -16), truth, all)))
        .isCloseTo((float) far, Offset.offset(1e-3f));
  }

  @Test
  void wingPullsTowardsTheTruthAndLeavesOutWhatDoesNotCount() {
    WingLoss wing = new WingLoss(8, 1.5);
    float[] pull = gradient(row(5, 50, 5), x -> wing.of(x, row(4, 60, 0), row(1, 1, 0)));
    assertThat(pull[0]).isPositive();
    assertThat(pull[1]).isNegative();
    assertThat(pull[2]).isZero();
  }

  @Test
  void peaksAreRewardedAtTheTopAndForgivenBesideIt() {
    NDArray truth = row(1, 0.9f, 0);
    float right = value(PeakLoss.of(row(6, -6, -6), truth));
    assertThat(right).isLessThan(1e-3f).isNotNegative();
    float missed = value(PeakLoss.of(row(-6, -6, -6), truth));
    assertThat(missed).isCloseTo(6, Offset.offset(0.1f));
    float beside = value(PeakLoss.of(row(6, 6, -6), truth));
    float elsewhere = value(PeakLoss.of(row(6, -6, 6), truth));
    assertThat(beside).isLessThan(elsewhere / 1000);
  }

  @Test
  void peakGradientsStayFiniteForLargeLogits() {
    for (float g : gradient(row(80, -80, 80), x -> PeakLoss.of(x, row(0, 1, 1)))) {
      assertThat(g).isFinite();
    }
  }

  @Test
  void yesNoIsTheCrossEntropy() {
    double expected = -(Math.log(1 / (1 + Math.exp(-2))) + Math.log(1 - 1 / (1 + Math.exp(1)))) / 2;
    assertThat(value(YesNoLoss.of(row(2, -1, 9), row(1, 0, 0), row(1, 1, 0))))
        .isCloseTo((float) expected, Offset.offset(1e-5f));
    float[] pull = gradient(row(0, 0), x -> YesNoLoss.of(x, row(1, 0), row(1, 1)));
    assertThat(pull).containsExactly(new float[] {-0.25f, 0.25f}, Offset.offset(1e-6f));
  }

  @Test
  void labelsInMixedPlacesCountByTheirShare() {
    NDArray logits = manager.zeros(new Shape(1, 4, 1, 2));
    NDArray shares = manager.create(new float[] {1, 0.5f, 0, 0.5f, 0, 0, 0, 0}, logits.getShape());
    assertThat(value(LabelLoss.of(logits, shares)))
        .isCloseTo((float) Math.log(4), Offset.offset(1e-5f));
    NDArray sure = manager.create(new float[] {50, 0, 0, 0, 0, 0, 0, 0}, logits.getShape());
    NDArray first = manager.create(new float[] {1, 0, 0, 0, 0, 0, 0, 0}, logits.getShape());
    assertThat(value(LabelLoss.of(sure, first))).isCloseTo(0, Offset.offset(1e-5f));
  }

  @Test
  void distancesCountByTheirWeight() {
    assertThat(value(DistanceLoss.of(row(1, 5, 9), row(0, 2, 0), row(1, 3, 0)))).isEqualTo(2.5f);
    float[] pull = gradient(row(1, -5), x -> DistanceLoss.of(x, row(0, 0), row(1, 3)));
    assertThat(pull).containsExactly(0.25f, -0.75f);
    assertThat(value(DistanceLoss.of(row(1), row(0), row(0)))).isZero();
  }

  private ArcMargin twoPeople() {
    ArcMargin margin = new ArcMargin(2, 2, 10);
    margin.load(manager, name -> new float[] {3, 0, 0, 0.5f});
    return margin;
  }

  @Test
  void withoutAMarginItIsTheCrossEntropyOfCosines() {
    NDArray embedding = row(0.6f, 0.8f);
    double expected = Math.log(1 + Math.exp(10 * (0.8 - 0.6)));
    float loss =
        InferenceThreads.withoutGradients(() -> value(twoPeople().of(embedding, List.of(0), 0)));
    assertThat(loss).isCloseTo((float) expected, Offset.offset(1e-4f));
  }

  @Test
  void theMarginWidensTheAngleToTheRightPerson() {
    NDArray embedding = row(0.6f, 0.8f);
    double own = Math.cos(Math.acos(0.6) + 0.4);
    double expected = Math.log(1 + Math.exp(10 * (0.8 - own)));
    float loss =
        InferenceThreads.withoutGradients(() -> value(twoPeople().of(embedding, List.of(0), 0.4)));
    assertThat(loss).isCloseTo((float) expected, Offset.offset(1e-4f));
  }

  @Test
  void beyondTheTurningPointALargerAngleStillCostsMore() {
    float behind =
        InferenceThreads.withoutGradients(
            () -> value(twoPeople().of(row(-0.98f, 0.19899f), List.of(0), 0.5)));
    float opposite =
        InferenceThreads.withoutGradients(() -> value(twoPeople().of(row(-1, 0), List.of(0), 0.5)));
    assertThat(opposite).isGreaterThan(behind - 2);
    for (float g : gradient(row(-1, 0), x -> twoPeople().of(x, List.of(0), 0.5))) {
      assertThat(g).isFinite();
    }
  }

  @Test
  void gradientsReachEmbeddingsAndDirections() {
    ArcMargin margin = twoPeople();
    margin.train();
    float[] pull = gradient(row(0.6f, 0.8f), x -> margin.of(x, List.of(0), 0.3));
    assertThat(pull[0]).isNegative();
    NDArray directions =
        java.util.Objects.requireNonNull(margin.parameters().get("directions")).array();
    assertThat(directions.getGradient().abs().sum().toFloatArray()[0]).isPositive();
  }
}
