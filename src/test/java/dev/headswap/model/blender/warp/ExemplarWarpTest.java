package dev.headswap.model.blender.warp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import dev.headswap.frame.LabelMap;
import dev.headswap.model.blender.region.CellBox;
import dev.headswap.model.blender.region.Correspondence;
import dev.headswap.model.blender.region.Correspondence.Match;
import dev.headswap.model.blender.region.HairColor;
import dev.headswap.model.blender.region.LabelMaps;
import dev.headswap.model.blender.region.Presence;
import dev.headswap.model.blender.region.RegionGrid;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExemplarWarpTest {

  private static final int SIDE = 32;
  private static final int CHANNELS = 24;
  private static final double COLD = 1e-3;

  private NDManager manager;

  @BeforeEach
  void open() {
    manager = NDManager.newBaseManager();
  }

  @AfterEach
  void close() {
    manager.close();
  }

  @ParameterizedTest
  @EnumSource
  void sameHeadGivesItsOwnColours(RegionAttention attention) {
    NDArray features = random(CHANNELS, 1);
    NDArray colors = random(3, 2);
    Correspondence pairs = sameHead();

    NDArray exemplar = warp(features, features, pairs, attention, COLD).forward(colors, colors);

    assertThat(farthest(exemplar, colors.mul(inside(pairs)))).isLessThan(1e-5);
  }

  @ParameterizedTest
  @EnumSource
  void flippedTargetIsFlippedBack(RegionAttention attention) {
    NDArray features = random(CHANNELS, 1);
    NDArray colors = random(3, 2);
    RegionGrid grid = grid(LabelMaps.head(SIDE));
    Correspondence pairs = between(grid, flip(grid));

    NDArray exemplar =
        warp(features, features.flip(3), pairs, attention, COLD).forward(colors.flip(3), colors);

    assertThat(pairs.copied()).isEmpty();
    assertThat(farthest(exemplar, colors.mul(inside(pairs)))).isLessThan(1e-5);
  }

  @ParameterizedTest
  @EnumSource
  void aSingleRegionPassesGradients(RegionAttention attention) {
    NDArray features = random(CHANNELS, 1);
    features.setRequiresGradient(true);
    NDArray colors = random(3, 2);
    Correspondence pairs = new Correspondence(sameHead().matches().subList(0, 1), new int[0]);

    try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
      collector.backward(
          warp(features, features, pairs, attention, 1).forward(colors, colors).square().sum());
    }

    assertThat(features.getGradient().abs().sum().getFloat()).isPositive();
  }

  @ParameterizedTest
  @EnumSource
  void noColourCrossesRegions(RegionAttention attention) {
    NDArray hot = manager.zeros(new Shape(1, 3, SIDE, SIDE));
    Correspondence pairs = sameHead();
    Match hair = pairs.matches().get(pairs.matches().size() - 1);
    paint(hot, hair.target(), 1e6f);

    NDArray exemplar =
        warp(random(CHANNELS, 1), random(CHANNELS, 2), pairs, attention, 1).forward(hot, hot);

    paint(exemplar, hair.animated(), 0);
    assertThat(exemplar.toFloatArray()).containsOnly(0);
  }

  @ParameterizedTest
  @EnumSource
  void averagesWithinARegion(RegionAttention attention) {
    Correspondence pairs = one(new int[] {5}, new int[] {7, 9});
    NDArray same = manager.ones(new Shape(1, CHANNELS, SIDE, SIDE));
    NDArray colors = manager.zeros(new Shape(1, 3, SIDE, SIDE));
    paint(colors, new int[] {9}, 0.5f);

    NDArray exemplar = warp(same, same, pairs, attention, COLD).forward(colors, colors);

    assertThat(exemplar.toFloatArray()[5]).isCloseTo(0.25f, within(1e-6f));
  }

  @ParameterizedTest
  @EnumSource
  void goesToTheTargetAndBack(RegionAttention attention) {
    NDArray features = random(CHANNELS, 1);
    NDArray colors = random(3, 2);
    Correspondence pairs = sameHead();
    ExemplarWarp warp = warp(features, features, pairs, attention, COLD);

    NDArray cycled = warp.back(warp.forward(colors, colors));

    assertThat(farthest(cycled, colors.mul(warp.reachedByBack()))).isLessThan(1e-5);
    assertThat(warp.reachedByBack().sum().getFloat())
        .isEqualTo(pairs.matches().stream().mapToInt(match -> match.target().length).sum());
  }

  @Test
  void theWayBackUsesTheTransposedSimilarities() {
    NDArray animated = random(2, 1);
    NDArray target = random(2, 2);
    NDArray colors = random(3, 3);
    Correspondence pairs = one(new int[] {0, 1}, new int[] {4, 8, 9});
    ExemplarWarp warp = warp(animated, target, pairs, RegionAttention.GATHERED, 0.5);

    float back = warp.back(colors).toFloatArray()[8];

    double first = Math.exp(cosine(animated, 0, target, 8) / 0.5);
    double second = Math.exp(cosine(animated, 1, target, 8) / 0.5);
    float[] red = colors.toFloatArray();
    assertThat(back)
        .isCloseTo((float) ((first * red[0] + second * red[1]) / (first + second)), within(1e-5f));
  }

  @Test
  void borrowedRegionsHaveNoWayBack() {
    Correspondence pairs =
        new Correspondence(List.of(new Match(new int[] {0}, new int[] {3}, false)), new int[] {1});
    NDArray features = random(CHANNELS, 1);
    ExemplarWarp warp = warp(features, features, pairs, RegionAttention.GATHERED, COLD);

    assertThat(warp.reachedByBack().sum().getFloat()).isZero();
    assertThat(warp.back(random(3, 2)).toFloatArray()).containsOnly(0);
  }

  @Test
  void copiedCellsKeepTheirColour() {
    NDArray features = random(CHANNELS, 1);
    NDArray own = random(3, 2);
    Correspondence pairs = new Correspondence(List.of(), new int[] {3, 77});

    NDArray exemplar =
        warp(features, features, pairs, RegionAttention.GATHERED, COLD).forward(random(3, 3), own);

    assertThat(farthest(exemplar, own.mul(inside(pairs)))).isZero();
    assertThat(exemplar.neq(0).toType(DataType.FLOAT32, false).sum().getFloat()).isEqualTo(2 * 3);
  }

  @ParameterizedTest
  @EnumSource
  void emptyHeadsGiveAnEmptyExemplar(RegionAttention attention) {
    NDArray features = random(CHANNELS, 1);
    Correspondence none = new Correspondence(List.of(), new int[0]);
    ExemplarWarp warp = warp(features, features, none, attention, COLD);

    assertThat(warp.forward(random(3, 1), random(3, 2)).toFloatArray()).containsOnly(0);
    assertThat(warp.back(random(3, 1)).toFloatArray()).containsOnly(0);
  }

  @ParameterizedTest
  @EnumSource
  void featurelessCellsGiveNumbers(RegionAttention attention) {
    NDArray flat = manager.zeros(new Shape(1, CHANNELS, SIDE, SIDE));

    NDArray exemplar = warp(flat, flat, sameHead(), attention, COLD).forward(flat, flat);

    assertThat(exemplar.isNaN().any().getBoolean()).isFalse();
  }

  @Test
  void bothFormsGiveTheSame() {
    NDArray animated = random(CHANNELS, 1);
    NDArray target = random(CHANNELS, 2);
    NDArray colors = random(3, 3);
    Correspondence pairs = sameHead();

    NDArray gathered =
        warp(animated, target, pairs, RegionAttention.GATHERED, 0.01).forward(colors, colors);
    NDArray dense =
        warp(animated, target, pairs, RegionAttention.MASKED_DENSE, 0.01).forward(colors, colors);

    assertThat(farthest(gathered, dense)).isLessThan(1e-4);
    assertThat(gathered.abs().sum().getFloat()).isPositive();
  }

  @Test
  void largeRegionsAreComputedInPieces() {
    int side = 64;
    int[] all = IntStream.range(0, side * side).toArray();
    NDArray features = manager.randomNormal(new Shape(1, 4, side, side));
    NDArray colors = manager.randomNormal(new Shape(1, 3, side, side));

    NDArray exemplar =
        warp(features, features, one(all, all), RegionAttention.GATHERED, 1e4)
            .forward(colors, colors);

    NDArray mean = colors.mean(new int[] {3}, true).mean(new int[] {2}, true);
    assertThat(farthest(exemplar, mean.add(exemplar.zerosLike()))).isLessThan(1e-3);
  }

  @ParameterizedTest
  @EnumSource
  void gradientsReachFeaturesAndColours(RegionAttention attention) {
    NDArray animated = random(CHANNELS, 1);
    NDArray target = random(CHANNELS, 2);
    NDArray colors = random(3, 3);
    List.of(animated, target, colors).forEach(array -> array.setRequiresGradient(true));
    Correspondence pairs = sameHead();

    try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
      ExemplarWarp warp = warp(animated, target, pairs, attention, 0.1);
      NDArray exemplar = warp.forward(colors, colors);
      collector.backward(exemplar.square().sum().add(warp.back(exemplar).square().sum()));
    }

    NDArray inside = inside(pairs);
    for (NDArray array : List.of(animated, target, colors)) {
      NDArray gradient = array.getGradient().abs().sum(new int[] {1}, true);
      assertThat(gradient.gt(0).toType(DataType.FLOAT32, false).toFloatArray())
          .isEqualTo(inside.toFloatArray());
    }
  }

  @Test
  void theSlopeIsThatOfDifferences() {
    NDArray animated = random(CHANNELS, 1);
    animated.setRequiresGradient(true);
    NDArray target = random(CHANNELS, 2);
    NDArray colors = random(3, 3);
    NDArray step = random(CHANNELS, 4).mul(1e-3);
    Correspondence pairs = sameHead();

    try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
      collector.backward(energy(animated, target, pairs, colors));
    }

    float predicted = animated.getGradient().mul(step).sum().getFloat() * 2;
    float ahead = energy(animated.add(step), target, pairs, colors).getFloat();
    float behind = energy(animated.sub(step), target, pairs, colors).getFloat();
    assertThat(ahead - behind).isCloseTo(predicted, within(Math.abs(predicted) * 0.05f));
  }

  private static NDArray energy(
      NDArray animated, NDArray target, Correspondence pairs, NDArray colors) {
    return warp(animated, target, pairs, RegionAttention.GATHERED, 0.5)
        .forward(colors, colors)
        .square()
        .sum();
  }

  private static ExemplarWarp warp(
      NDArray animated,
      NDArray target,
      Correspondence pairs,
      RegionAttention attention,
      double temperature) {
    CellBox all = CellBox.whole(Math.toIntExact(animated.getShape().get(3)));
    return new ExemplarWarp(new Features(animated, target, all), pairs, attention, temperature);
  }

  private static Correspondence one(int[] animated, int[] target) {
    return new Correspondence(List.of(new Match(animated, target, true)), new int[0]);
  }

  private static Correspondence sameHead() {
    RegionGrid grid = grid(LabelMaps.head(2 * SIDE));
    return between(grid, grid);
  }

  private static Correspondence between(RegionGrid animated, RegionGrid target) {
    Presence presence = new Presence(new LabelMap(SIDE, SIDE, target.labels()), 0.01);
    return Correspondence.ofHeads(animated, target, presence, HairColor.TARGET);
  }

  private static RegionGrid grid(LabelMap map) {
    return RegionGrid.of(map, map.width() / SIDE);
  }

  private static RegionGrid flip(RegionGrid grid) {
    byte[] flipped = new byte[grid.labels().length];
    for (int i = 0; i < flipped.length; i++) {
      int x = i % SIDE;
      flipped[i] = grid.labels()[i - x + SIDE - 1 - x];
    }
    return new RegionGrid(SIDE, flipped);
  }

  private NDArray inside(Correspondence pairs) {
    float[] inside = new float[SIDE * SIDE];
    pairs.matches().forEach(match -> IntStream.of(match.animated()).forEach(i -> inside[i] = 1));
    IntStream.of(pairs.copied()).forEach(i -> inside[i] = 1);
    return manager.create(inside, new Shape(1, 1, SIDE, SIDE));
  }

  private NDArray random(int channels, int seed) {
    Random random = new Random(seed);
    float[] values = new float[channels * SIDE * SIDE];
    IntStream.range(0, values.length).forEach(i -> values[i] = (float) random.nextGaussian());
    return manager.create(values, new Shape(1, channels, SIDE, SIDE));
  }

  private static void paint(NDArray image, int[] cells, float value) {
    float[] values = image.toFloatArray();
    for (int cell : cells) {
      for (int channel = 0; channel < 3; channel++) {
        values[channel * SIDE * SIDE + cell] = value;
      }
    }
    image.set(values);
  }

  private static double cosine(NDArray some, int cell, NDArray other, int otherCell) {
    float[] a = some.toFloatArray();
    float[] b = other.toFloatArray();
    float p = a[cell] - a[SIDE * SIDE + cell];
    float q = b[otherCell] - b[SIDE * SIDE + otherCell];
    return Math.signum(p) * Math.signum(q);
  }

  private static double farthest(NDArray some, NDArray other) {
    return some.sub(other).abs().max().getFloat();
  }
}
