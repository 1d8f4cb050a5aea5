package dev.headswap.nn.layer;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import dev.headswap.nn.FeedForward;
import dev.headswap.nn.LayerContract;
import dev.headswap.nn.SingularValue;
import org.junit.jupiter.api.Test;

class SpectralConv2dTest extends LayerContract {

  @Override
  protected FeedForward layer() {
    return new SpectralConv2d(ConvShape.same(5, 7, 3));
  }

  @Override
  protected Shape input() {
    return new Shape(2, 5, 6, 4);
  }

  @Override
  protected Shape output() {
    return new Shape(2, 7, 6, 4);
  }

  @Test
  void theFoldedWeightsLargestSingularValueIsOne() {
    SpectralConv2d conv = new SpectralConv2d(ConvShape.same(16, 24, 3));
    conv.initialise(manager, 3);
    conv.fold();
    assertThat(SingularValue.largest(conv.weight().array())).isBetween(0.99, 1.01);
  }

  @Test
  void aWeightOfRankOneIsDividedByItsLength() {
    SpectralConv2d conv = new SpectralConv2d(ConvShape.same(1, 1, 3).withoutBias());
    conv.load(manager, name -> name.equals("weight") ? nines() : new float[] {1});
    conv.fold();
    for (float value : conv.weight().array().toFloatArray()) {
      assertThat(value).isCloseTo(1 / 3f, org.assertj.core.data.Offset.offset(1e-6f));
    }
  }

  private static float[] nines() {
    float[] nines = new float[9];
    java.util.Arrays.fill(nines, 9);
    return nines;
  }

  @Test
  void trainingMovesTheSingularVectorAndEvaluationDoesNot() {
    SpectralConv2d conv = new SpectralConv2d(ConvShape.same(5, 7, 3));
    conv.load(manager, name -> unsettled(conv, name));
    float[] start = conv.values("weight_u");
    conv.forward(picture());
    assertThat(conv.values("weight_u")).isEqualTo(start);
    conv.train();
    conv.forward(picture());
    assertThat(conv.values("weight_u")).isNotEqualTo(start);
  }

  private static float[] unsettled(SpectralConv2d conv, String name) {
    float[] values = conv.startingValues(5).apply(name);
    if (name.equals("weight_u")) {
      java.util.Arrays.fill(values, 0);
      values[0] = 1;
    }
    return values;
  }

  /** d(W/s)/dW with s = u'Wv: the gradient along W itself vanishes, as W/s ignores W's scale. */
  @Test
  void theGradientDoesNotSeeTheScaleOfTheWeight() {
    SpectralConv2d conv = new SpectralConv2d(ConvShape.same(5, 7, 3).withoutBias());
    conv.initialise(manager, 5);
    conv.train();
    try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
      NDArray out = conv.forward(picture());
      collector.backward(out.mul(out).sum());
    }
    NDArray weight = conv.weight().array();
    NDArray gradient = weight.getGradient();
    double along = gradient.mul(weight).sum().getFloat();
    double size = gradient.norm().getFloat() * weight.stopGradient().norm().getFloat();
    assertThat(Math.abs(along) / size).isLessThan(1e-3);
  }

  @Test
  void trainingPassesLeaveNothingWithTheWeights() {
    FeedForward conv = ready();
    conv.train();
    int before = manager.getManagedArrays().size();
    for (int i = 0; i < 3; i++) {
      try (NDManager scope = manager.newSubManager()) {
        NDArray x = picture();
        x.attach(scope);
        conv.forward(x);
      }
    }
    assertThat(manager.getManagedArrays()).hasSize(before);
  }
}
