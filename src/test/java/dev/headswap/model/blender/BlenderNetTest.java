package dev.headswap.model.blender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import dev.headswap.frame.Label;
import dev.headswap.frame.LabelMap;
import dev.headswap.model.blender.region.HeadMasks;
import dev.headswap.model.blender.region.LabelMaps;
import dev.headswap.model.blender.warp.Exemplars;
import dev.headswap.model.blender.warp.RegionAttention;
import dev.headswap.nn.MacCount;
import dev.headswap.nn.Parameter;
import dev.headswap.nn.Sampling;
import dev.headswap.nn.layer.Binomial;
import dev.headswap.tensor.ComputeDevice;
import dev.headswap.tensor.Pixels;
import dev.headswap.tensor.Torch;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BlenderNetTest {

  private static final BlenderConfig TINY = TinyBlender.CONFIG;

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
    BlenderNet net = new BlenderNet(BlenderConfig.paper());

    assertThat(count(net, "correction")).isCloseTo(33_500_000, within(100_000L));
    assertThat(count(net, "features.vgg")).isEqualTo(2_325_568);
    assertThat(count(net, "features.phi")).isEqualTo(256 * 256 + 256);
    assertThat(count(net, "features.theta")).isEqualTo(256 * 256 + 256);
  }

  @Test
  void compactFitsItsBudget() {
    assertThat(new BlenderNet(BlenderConfig.compact()).parameterCount()).isLessThan(3_500_000);
  }

  @Test
  void compactTakesAtMostFourBillionMultiplications() {
    LabelMap fromCornerToCorner = LabelMaps.head(256);
    fromCornerToCorner.labels()[0] = (byte) Label.HAIR.ordinal();
    fromCornerToCorner.labels()[256 * 256 - 1] = (byte) Label.HAIR.ordinal();

    assertThat(macs(BlenderConfig.compact(), fromCornerToCorner)).isLessThan(4_000_000_000L);
  }

  @Test
  void gradientsReachEveryWeight() {
    BlenderNet net = loaded();
    net.train();
    NDArray animated = random(2, 1);
    NDArray target = random(2, 2);

    try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
      Exemplars exemplars = net.exemplars(animated, target, scenes());
      collector.backward(net.blend(exemplars, animated, target, scenes()).square().sum());
    }

    Map<String, Float> slopes = new TreeMap<>();
    net.parameters()
        .forEach(
            (name, p) -> {
              if (p.isTrained()) {
                slopes.put(name, p.array().getGradient().abs().max().getFloat());
              }
            });
    assertThat(slopes).isNotEmpty().allSatisfy((name, slope) -> assertThat(slope).isPositive());
  }

  @Test
  void cycleLossesReachTheFeatures() {
    BlenderNet net = loaded();
    net.train();
    NDArray animated = random(2, 1);
    NDArray target = random(2, 2);

    try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
      Exemplars exemplars = net.exemplars(animated, target, scenes());
      NDArray loss = exemplars.headBack().square().sum().add(exemplars.ringBack().abs().sum());
      collector.backward(loss);
    }

    for (String part : List.of("features.phi.weight", "features.theta.weight")) {
      NDArray gradient = parameter(net, part).array().getGradient();
      assertThat(gradient.abs().max().getFloat()).isPositive();
    }
  }

  @Test
  void cycleIsClosedWhereATargetMeetsItself() {
    BlenderNet net = new BlenderNet(withTemperature(1e-4));
    Function<String, float[]> values = net.startingValues(5);
    net.load(manager, name -> values.apply(name.replace("theta", "phi")));
    NDArray head = random(1, 1);

    Exemplars exemplars = net.exemplars(head, head, scenes().subList(0, 1));

    NDArray truth = exemplars.colors();
    NDArray reached = exemplars.headReached();
    assertThat(farthest(exemplars.headBack(), truth.mul(reached))).isLessThan(0.02);
    assertThat(reached.sum().getFloat()).isGreaterThan(50);
    assertThat(exemplars.ringReached().sum().getFloat()).isPositive();
    assertThat(exemplars.ringReached().mul(reached).sum().getFloat()).isZero();
  }

  @Test
  void aPartOfThePictureGivesTheFeaturesOfTheWhole() {
    BlenderConfig config =
        new BlenderConfig(256, 10, 5, 4, 4, 8, 0.01, RegionAttention.GATHERED, List.of(4, 4));
    FeatureExtractor extractor = new FeatureExtractor(config);
    extractor.initialise(manager, 3);
    NDArray picture = manager.randomUniform(-1, 1, new Shape(1, 3, 256, 256));
    int margin = extractor.reach();

    NDArray whole = extractor.target(picture);
    NDArray part = extractor.target(Sampling.cropped(picture, 64, 32, 128, 160));

    NDArray expected = cropped(whole, 16 + margin, 8 + margin, 32 - 2 * margin, 40 - 2 * margin);
    NDArray inner = cropped(part, margin, margin, 32 - 2 * margin, 40 - 2 * margin);
    assertThat(farthest(inner, expected)).isLessThan(1e-5);
  }

  @Test
  void batchEqualsItsItems() {
    BlenderNet net = loaded();
    NDArray animated = random(2, 1);
    NDArray target = random(2, 2);

    NDArray batch = run(net, animated, target, scenes());

    for (int i = 0; i < 2; i++) {
      NDArray one = run(net, item(animated, i), item(target, i), scenes().subList(i, i + 1));
      assertThat(farthest(one, item(batch, i))).isLessThan(1e-5);
    }
  }

  @Test
  void foldingLeavesThePictureAsItIs() {
    BlenderNet net = loaded();
    NDArray animated = random(2, 1);
    NDArray target = random(2, 2);
    NDArray before = run(net, animated, target, scenes());

    net.fold();

    assertThat(farthest(run(net, animated, target, scenes()), before)).isLessThan(1e-4);
  }

  @Test
  void picturesOfAnotherSizeAreRefused() {
    NDArray small = manager.zeros(new Shape(1, 3, 32, 32));

    assertThatThrownBy(() -> loaded().exemplars(small, small, scenes().subList(0, 1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("got 32, expected 64");
  }

  @Test
  void theInputIsInTheOrderOfThePaper() {
    BlenderNet net = loaded();
    NDArray animated = random(1, 1);
    NDArray target = random(1, 2);
    List<BlendScene> scene = scenes().subList(0, 1);
    Exemplars exemplars = net.exemplars(animated, target, scene);
    HeadMasks masks = scene.get(0).masks();
    NDArray head = Binomial.softenedWithin(Pixels.toTensor(manager, masks.animatedHead()));
    NDArray enlarged = Binomial.softenedWithin(Pixels.toTensor(manager, masks.enlargedHead()));

    NDArray input = BlendInput.of(manager, exemplars, animated, target, scene).joined();

    NDArray luma =
        animated
            .get(":, 0:1")
            .mul(0.299f)
            .add(animated.get(":, 1:2").mul(0.587f))
            .add(animated.get(":, 2:3").mul(0.114f));
    assertThat(farthest(input.get(":, 0:3"), enlarged(exemplars.head()))).isZero();
    assertThat(farthest(input.get(":, 3:6"), enlarged(exemplars.ring()))).isZero();
    assertThat(farthest(input.get(":, 6:7"), head)).isZero();
    assertThat(farthest(input.get(":, 7:10"), target.mul(enlarged.neg().add(1)))).isLessThan(1e-6);
    assertThat(farthest(input.get(":, 10:11"), enlarged.sub(head))).isLessThan(1e-6);
    assertThat(farthest(input.get(":, 11:12"), luma.mul(head))).isLessThan(1e-6);
  }

  private static NDArray enlarged(NDArray exemplar) {
    return Sampling.resized(exemplar, TINY.size(), TINY.size());
  }

  private long macs(BlenderConfig config, LabelMap head) {
    BlenderNet net = new BlenderNet(config);
    net.load(manager, name -> new float[parameter(net, name).size()]);
    NDArray picture = manager.zeros(new Shape(1, 3, config.size(), config.size()));
    List<BlendScene> scene = List.of(BlendScene.of(head, head, BlendOptions.DEFAULT, config));
    return MacCount.of(() -> run(net, picture, picture, scene));
  }

  private static NDArray run(
      BlenderNet net, NDArray animated, NDArray target, List<BlendScene> scenes) {
    return net.blend(net.exemplars(animated, target, scenes), animated, target, scenes);
  }

  private BlenderNet loaded() {
    BlenderNet net = new BlenderNet(TINY);
    net.initialise(manager, 7);
    return net;
  }

  private static NDArray item(NDArray batch, int index) {
    return batch.get(index).expandDims(0);
  }

  private static Parameter parameter(BlenderNet net, String name) {
    return Objects.requireNonNull(net.parameters().get(name), name);
  }

  private static BlenderConfig withTemperature(double temperature) {
    return new BlenderConfig(
        TINY.size(),
        TINY.eyesApart(),
        TINY.dilation(),
        TINY.vggWidth(),
        TINY.stride(),
        TINY.featureChannels(),
        temperature,
        TINY.attention(),
        TINY.widths());
  }

  private static List<BlendScene> scenes() {
    LabelMap head = LabelMaps.head(TINY.size());
    LabelMap hair =
        LabelMaps.square(TINY.size())
            .paint(Label.HAIR, 10, 10, 40, 30)
            .paint(Label.SKIN, 10, 30, 40, 50)
            .map();
    return List.of(
        BlendScene.of(head, head, BlendOptions.DEFAULT, TINY),
        BlendScene.of(hair, head, BlendOptions.DEFAULT, TINY));
  }

  private NDArray random(int count, int seed) {
    NDArray pictures =
        Pixels.toTensor(
            manager,
            IntStream.range(0, count)
                .mapToObj(i -> TinyBlender.noise(TINY.size(), 100 * seed + i))
                .toList());
    return pictures;
  }

  private static long count(BlenderNet net, String part) {
    return net.parameters().entrySet().stream()
        .filter(entry -> entry.getKey().startsWith(part + "."))
        .filter(entry -> entry.getValue().isTrained())
        .mapToLong(entry -> entry.getValue().size())
        .sum();
  }

  private static NDArray cropped(NDArray x, int left, int top, int width, int height) {
    return Sampling.cropped(x, left, top, width, height);
  }

  private static double farthest(NDArray some, NDArray other) {
    return some.sub(other).abs().max().getFloat();
  }
}
