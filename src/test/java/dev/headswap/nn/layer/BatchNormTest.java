package dev.headswap.nn.layer;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import dev.headswap.nn.FeedForward;
import dev.headswap.nn.LayerContract;
import dev.headswap.nn.Sequential;
import org.junit.jupiter.api.Test;

class BatchNormTest extends LayerContract {

  @Override
  protected FeedForward layer() {
    return Sequential.of(
        new BatchNorm(4),
        new Conv2d(ConvShape.same(4, 6, 3).withoutBias()),
        new BatchNorm(6),
        new PRelu(6),
        new Conv2d(ConvShape.same(6, 6, 3).withGroups(6).withoutBias()),
        new BatchNorm(6));
  }

  @Override
  protected Shape input() {
    return new Shape(2, 4, 6, 5);
  }

  @Override
  protected Shape output() {
    return new Shape(2, 6, 6, 5);
  }

  @Test
  void evaluationUsesTheRunningStatistics() {
    BatchNorm norm = new BatchNorm(1, 0);
    norm.load(
        manager,
        name ->
            switch (name) {
              case "weight" -> new float[] {3};
              case "bias" -> new float[] {1};
              case "running_mean" -> new float[] {2};
              default -> new float[] {4};
            });
    NDArray out = norm.forward(manager.create(new float[] {2, 4}, new Shape(1, 1, 1, 2)));
    assertThat(out.toFloatArray()).containsExactly(1, 4);
  }

  @Test
  void trainingMovesTheRunningStatisticsATenthOfTheWay() {
    BatchNorm norm = new BatchNorm(1);
    norm.initialise(manager, 0);
    norm.train();
    norm.forward(manager.create(new float[] {10, 30}, new Shape(1, 1, 1, 2)));
    assertThat(norm.values("running_mean")[0])
        .isCloseTo(2, org.assertj.core.data.Offset.offset(1e-5f));
    assertThat(norm.values("running_var")[0])
        .isCloseTo(0.9f + 0.1f * 200, org.assertj.core.data.Offset.offset(1e-4f));
  }
}
