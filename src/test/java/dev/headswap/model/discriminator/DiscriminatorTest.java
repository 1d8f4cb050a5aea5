package dev.headswap.model.discriminator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import dev.headswap.tensor.ComputeDevice;
import dev.headswap.tensor.Torch;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DiscriminatorTest {

  private static final DiscriminatorConfig TINY = new DiscriminatorConfig(5, List.of(4, 6, 8));

  private NDManager manager;

  @BeforeEach
  void open() {
    manager = Torch.newManager(ComputeDevice.CPU);
  }

  @AfterEach
  void close() {
    manager.close();
  }

  @Test
  void paperHasThePapersParameters() {
    assertThat(new Discriminator(DiscriminatorConfig.paper(3)).parameterCount())
        .isCloseTo(19_800_000, within(50_000L));
  }

  @Test
  void theSecondCriticSeesTwoMasksMore() {
    long pictures = new Discriminator(DiscriminatorConfig.paper(3)).parameterCount();
    long blends = new Discriminator(DiscriminatorConfig.paper(5)).parameterCount();

    assertThat(blends - pictures).isEqualTo(2 * 64 * 9 + 2 * 64);
  }

  @Test
  void givesAScoreForEachPictureAndTheFeaturesOfEachBlock() {
    Judgement judgement = loaded().judge(pictures());

    assertThat(judgement.score().getShape()).isEqualTo(new Shape(2, 1));
    assertThat(judgement.features().stream().map(NDArray::getShape))
        .containsExactly(new Shape(2, 4, 16, 16), new Shape(2, 6, 8, 8), new Shape(2, 8, 4, 4));
  }

  @Test
  void theScoreWeighsTheSumOverAllPlaces() {
    Discriminator net = loaded();

    Judgement judgement = net.judge(pictures());

    NDArray last = judgement.features().get(2).maximum(0).sum(new int[] {2, 3});
    NDArray weight = manager.create(net.values("score.weight"));
    NDArray unit = weight.div(weight.norm());
    NDArray expected = last.mul(unit).sum(new int[] {1}).add(net.values("score.bias")[0]);
    assertThat(expected.sub(judgement.score().flatten()).abs().max().getFloat()).isLessThan(1e-3f);
  }

  @Test
  void gradientsReachEveryWeightAndThePictures() {
    Discriminator net = loaded();
    net.train();
    NDArray pictures = pictures();
    pictures.setRequiresGradient(true);

    try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
      collector.backward(net.judge(pictures).score().sum());
    }

    assertThat(pictures.getGradient().abs().sum().getFloat()).isPositive();
    assertThat(net.parameters().entrySet())
        .filteredOn(entry -> entry.getValue().isTrained())
        .allSatisfy(
            entry ->
                assertThat(entry.getValue().array().getGradient().abs().max().getFloat())
                    .as(entry.getKey())
                    .isPositive());
  }

  @Test
  void whatIsBelowZeroInThePictureCounts() {
    Discriminator net = loaded();
    NDArray dark = manager.full(new Shape(1, 5, 32, 32), -1f);

    float first = net.judge(dark).score().toFloatArray()[0];
    float second = net.judge(dark.mul(0.5)).score().toFloatArray()[0];

    assertThat(first).isNotEqualTo(second);
  }

  @Test
  void anotherNumberOfChannelsIsRefused() {
    assertThatThrownBy(() -> loaded().judge(manager.zeros(new Shape(1, 3, 32, 32))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("got 3, expected 5");
  }

  private Discriminator loaded() {
    Discriminator net = new Discriminator(TINY);
    net.initialise(manager, 1);
    return net;
  }

  private NDArray pictures() {
    float[] values = new float[2 * 5 * 32 * 32];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) Math.sin(i * 0.37);
    }
    return manager.create(values, new Shape(2, 5, 32, 32));
  }
}
