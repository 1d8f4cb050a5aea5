package dev.headswap.model.blender.warp;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
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
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What the correlation of one training step at 512 pixels and stride 4 needs of memory: warp, its
 * way back, and the same with T', losses (8) and (9), and the backward pass. One form in one
 * process, for the peak of a process never falls: {@code CorrelationMemory regions|head|whole}.
 *
 * <p>{@code regions}: the seed's; {@code head}: every head cell against every head cell; {@code
 * whole}: every cell of the map against every other, as without any guidance.
 */
public final class CorrelationMemory {

  private static final int SIZE = 512;
  private static final int STRIDE = 4;
  private static final int SIDE = SIZE / STRIDE;
  private static final int CHANNELS = 256;
  private static final double TEMPERATURE = 0.01;

  private CorrelationMemory() {}

  public static void main(String[] args) throws IOException {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray animated = features(manager);
      NDArray target = features(manager);
      NDArray colors = manager.randomUniform(-1, 1, new Shape(1, 3, SIDE, SIDE));
      Correspondence pairs = pairs(args[0]);
      resetPeak();
      long before = kibibytes("VmRSS");
      step(List.of(animated, target), colors, pairs);
      long peak = kibibytes("VmHWM");
      int cells = pairs.matches().stream().mapToInt(match -> match.animated().length).sum();
      System.out.printf("%s: %d cells, %d MiB%n", args[0], cells, (peak - before) / 1024);
    }
  }

  private static NDArray features(NDManager manager) {
    NDArray features = manager.randomNormal(new Shape(1, CHANNELS, SIDE, SIDE));
    features.setRequiresGradient(true);
    return features;
  }

  private static void step(List<NDArray> looks, NDArray colors, Correspondence pairs) {
    try (NDManager scope = colors.getManager().newSubManager();
        GradientCollector collector = Engine.getInstance().newGradientCollector()) {
      Features features = new Features(looks.get(0), looks.get(1), CellBox.whole(SIDE));
      features.animated().tempAttach(scope);
      features.target().tempAttach(scope);
      NDArray first = cycle(features, colors, pairs);
      NDArray second = cycle(features, colors.flip(3), pairs);
      collector.backward(first.add(second));
    }
  }

  private static NDArray cycle(Features features, NDArray colors, Correspondence pairs) {
    ExemplarWarp warp = new ExemplarWarp(features, pairs, RegionAttention.GATHERED, TEMPERATURE);
    NDArray back = warp.back(warp.forward(colors, colors));
    return back.sub(colors).abs().mean();
  }

  private static Correspondence pairs(String form) {
    LabelMap head = head();
    RegionGrid grid = RegionGrid.of(head, STRIDE);
    return switch (form) {
      case "regions" ->
          Correspondence.ofHeads(grid, grid, new Presence(head, 58), HairColor.TARGET);
      case "head" -> all(headCells(grid));
      case "whole" -> all(IntStream.range(0, SIDE * SIDE).toArray());
      default -> throw new IllegalArgumentException("regions, head or whole required: " + form);
    };
  }

  private static Correspondence all(int[] cells) {
    return new Correspondence(List.of(new Match(cells, cells, true)), new int[0]);
  }

  private static int[] headCells(RegionGrid grid) {
    return grid.headLabels().stream().flatMapToInt(l -> IntStream.of(grid.cells(l))).toArray();
  }

  /** A head that covers a tenth of the crop, as in the seed's figure. */
  private static LabelMap head() {
    LabelMap tight = LabelMaps.head(320);
    byte[] labels = new byte[SIZE * SIZE];
    int margin = (SIZE - tight.width()) / 2;
    for (int y = 0; y < tight.height(); y++) {
      for (int x = 0; x < tight.width(); x++) {
        labels[(y + margin) * SIZE + x + margin] = (byte) tight.at(x, y).ordinal();
      }
    }
    return new LabelMap(SIZE, SIZE, labels);
  }

  private static void resetPeak() throws IOException {
    Files.writeString(Path.of("/proc/self/clear_refs"), "5");
  }

  private static long kibibytes(String key) throws IOException {
    try (var lines = Files.lines(Path.of("/proc/self/status"))) {
      String line = lines.filter(l -> l.startsWith(key + ":")).findFirst().orElseThrow();
      return Long.parseLong(line.replaceAll("\\D", ""));
    }
  }
}
