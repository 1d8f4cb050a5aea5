package dev.headswap.model.blender.warp;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.ndarray.types.SparseFormat;
import dev.headswap.model.blender.region.CellBox;
import dev.headswap.model.blender.region.Correspondence;
import dev.headswap.model.blender.region.Correspondence.Match;
import dev.headswap.model.blender.warp.RegionAttention.Spans;
import dev.headswap.tensor.Constant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * Semantic-guided exemplar warping of one pair of heads (heser-spec 5.2; HeSer supplementary, below
 * equation 8): every cell of the animated head takes the colours of those target cells of its own
 * region whose features look alike. {@link #back} goes the other way with the same similarities.
 *
 * <p>Colours are (1, 3, h, w) in [-1, 1] for a feature map of h = w cells; exemplars are 0 outside
 * the regions. Every step passes gradients. Results belong to the manager of the features.
 */
public final class ExemplarWarp {

  private static final float TINY = 1e-12f;

  private final Features features;
  private final Correspondence pairs;
  private final RegionAttention attention;
  private final double temperature;

  /**
   * Prepares the warp of one pair.
   *
   * @param features of one pair
   * @param pairs which cells may colour which
   * @param temperature of the soft-max: small takes the likest cell only, large averages
   */
  public ExemplarWarp(
      Features features, Correspondence pairs, RegionAttention attention, double temperature) {
    this.features = features;
    this.pairs = pairs;
    this.attention = attention;
    this.temperature = temperature;
  }

  /**
   * The animated head in the target's colours.
   *
   * @param colors of the target
   * @param ownColors of the animated head, for the cells that keep them
   */
  public NDArray forward(NDArray colors, NDArray ownColors) {
    NDList rows = new NDList();
    if (!pairs.matches().isEmpty()) {
      rows.add(
          average(
              pairs.matches(),
              features.animated(),
              Match::animated,
              features.target(),
              Match::target,
              colors));
    }
    if (pairs.copied().length > 0) {
      rows.add(gather(rows(ownColors), pairs.copied()));
    }
    return paint(rows, join(cells(pairs.matches(), Match::animated), pairs.copied()), colors);
  }

  /**
   * The target's regions in the colours of a warped exemplar, for the cycle losses (8) and (9);
   * only regions that both heads have.
   *
   * @param exemplar what {@link #forward} gave
   */
  public NDArray back(NDArray exemplar) {
    List<Match> own = own();
    NDList rows = new NDList();
    if (!own.isEmpty()) {
      rows.add(
          average(
              own,
              features.target(),
              Match::target,
              features.animated(),
              Match::animated,
              exemplar));
    }
    return paint(rows, cells(own, Match::target), exemplar);
  }

  /** 1 at the animated head's cells to which {@link #forward} gives colours: (1, 1, h, w). */
  NDArray covered() {
    return marked(join(cells(pairs.matches(), Match::animated), pairs.copied()));
  }

  /** 1 at the target's cells that {@link #back} reaches, 0 elsewhere: (1, 1, h, w). */
  public NDArray reachedByBack() {
    return marked(cells(own(), Match::target));
  }

  private NDArray marked(int[] cells) {
    int side = features.box().gridWidth();
    float[] marks = new float[side * side];
    for (int cell : cells) {
      marks[cell] = 1;
    }
    return features.target().getManager().create(marks, new Shape(1, 1, side, side));
  }

  private List<Match> own() {
    return pairs.matches().stream().filter(Match::own).toList();
  }

  private NDArray average(
      List<Match> matches,
      NDArray queryFeatures,
      Function<Match, int[]> to,
      NDArray keyFeatures,
      Function<Match, int[]> from,
      NDArray colors) {
    CellBox box = features.box();
    NDArray queries = directions(gather(rows(queryFeatures), box.local(cells(matches, to))));
    NDArray keys = directions(gather(rows(keyFeatures), box.local(cells(matches, from))));
    NDArray values = gather(rows(colors), cells(matches, from));
    return attention.attend(
        Constant.times(queries, 1 / temperature),
        keys,
        values,
        spans(matches, to),
        spans(matches, from));
  }

  /** Each row less its mean, at length 1; so the norm is that of the centred row. */
  private static NDArray directions(NDArray rows) {
    NDArray centred = rows.sub(rows.mean(new int[] {1}, true));
    NDArray length = centred.square().sum(new int[] {1}, true).add(TINY).sqrt();
    return centred.div(length);
  }

  private static NDArray rows(NDArray image) {
    return image.reshape(image.getShape().get(1), -1).transpose();
  }

  private static NDArray gather(NDArray rows, int[] indices) {
    NDArray index = rows.getManager().create(indices);
    return rows.getNDArrayInternal().embedding(index, rows, SparseFormat.DENSE).singletonOrThrow();
  }

  private static NDArray paint(NDList parts, int[] cells, NDArray like) {
    Shape shape = like.getShape();
    NDList table = new NDList(like.getManager().zeros(new Shape(1, shape.get(1))));
    table.addAll(parts);
    int[] rowOfCell = new int[Math.toIntExact(shape.get(2) * shape.get(3))];
    for (int i = 0; i < cells.length; i++) {
      rowOfCell[cells[i]] = i + 1;
    }
    return gather(NDArrays.concat(table), rowOfCell).transpose().reshape(shape);
  }

  private static Spans spans(List<Match> matches, Function<Match, int[]> side) {
    int[] ends = matches.stream().mapToInt(match -> side.apply(match).length).toArray();
    Arrays.parallelPrefix(ends, Integer::sum);
    return new Spans(ends);
  }

  private static int[] cells(List<Match> matches, Function<Match, int[]> side) {
    return matches.stream().map(side).flatMapToInt(Arrays::stream).toArray();
  }

  private static int[] join(int[] some, int[] more) {
    int[] all = Arrays.copyOf(some, some.length + more.length);
    System.arraycopy(more, 0, all, some.length, more.length);
    return all;
  }
}
