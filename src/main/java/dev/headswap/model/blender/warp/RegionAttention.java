package dev.headswap.model.blender.warp;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import dev.headswap.nn.Concat;
import dev.headswap.nn.MacCount;
import dev.headswap.tensor.Constant;

/**
 * The soft-max average of values inside each region: {@code out(u) = sum_v softmax_v(<q(u), k(v)>)
 * value(v)}, v only in the region of u (HeSer supplementary, below equation 8). In float32. Two
 * forms with equal results (heser-spec 5.5).
 */
public enum RegionAttention {

  /** One small product for each region: least work and memory. */
  GATHERED {
    @Override
    NDArray attend(NDArray queries, NDArray keys, NDArray values, Spans from, Spans to) {
      NDList parts = new NDList();
      for (int region = 0; region < from.count(); region++) {
        NDArray key = keys.get(to.slice(region)).transpose();
        NDArray value = values.get(to.slice(region));
        int rows = Math.max(1, CHUNK / to.length(region));
        for (int i = from.start(region); i < from.end(region); i += rows) {
          int end = Math.min(i + rows, from.end(region));
          parts.add(chunk(queries.get(slice(i, end)), key, value));
        }
      }
      return Concat.rows(parts);
    }
  },

  /** One large product in which pairs of different regions are ruled out: fixed shapes. */
  MASKED_DENSE {
    @Override
    NDArray attend(NDArray queries, NDArray keys, NDArray values, Spans from, Spans to) {
      NDManager scope = queries.getManager();
      NDArray region = scope.create(from.regionOfEach()).reshape(-1, 1);
      NDArray other = region.neq(scope.create(to.regionOfEach()).reshape(1, -1));
      NDArray ruledOut = Constant.times(other.toType(DataType.FLOAT32, false), RULED_OUT);
      countProducts(queries, values);
      return queries.matMul(keys.transpose()).add(ruledOut).softmax(1).matMul(values);
    }
  };

  /** Below every similarity over a temperature of at least 1e-4, by more than exp can span. */
  private static final float RULED_OUT = -4e4f;

  /** Entries of a similarity matrix that are held at once: 16 MiB. */
  private static final int CHUNK = 1 << 22;

  /**
   * Averages values.
   *
   * @param queries (U, C), the rows of each region together
   * @param keys (V, C), likewise
   * @param values (V, D)
   * @param from the rows of {@code queries} that belong to each region
   * @param to the rows of {@code keys} and {@code values} that belong to each region
   * @return (U, D), in the manager of {@code queries}
   */
  abstract NDArray attend(NDArray queries, NDArray keys, NDArray values, Spans from, Spans to);

  private static void countProducts(NDArray queries, NDArray values) {
    long pairs = queries.getShape().get(0) * values.getShape().get(0);
    MacCount.add(pairs * (queries.getShape().get(1) + values.getShape().get(1)));
  }

  private static NDArray chunk(NDArray queries, NDArray keys, NDArray values) {
    countProducts(queries, values);
    NDManager outer = queries.getManager();
    try (NDManager scope = outer.newSubManager()) {
      queries.attach(scope);
      NDArray average = queries.matMul(keys).softmax(1).matMul(values);
      average.attach(outer);
      return average;
    }
  }

  private static NDIndex slice(int from, int to) {
    return new NDIndex().addSliceDim(from, to);
  }

  /**
   * Where the rows of each region lie in a list of rows.
   *
   * @param ends the first row behind each region
   */
  record Spans(int[] ends) {

    int count() {
      return ends.length;
    }

    int start(int region) {
      return region == 0 ? 0 : ends[region - 1];
    }

    int end(int region) {
      return ends[region];
    }

    int length(int region) {
      return end(region) - start(region);
    }

    NDIndex slice(int region) {
      return RegionAttention.slice(start(region), end(region));
    }

    int[] regionOfEach() {
      int[] regions = new int[ends.length == 0 ? 0 : ends[ends.length - 1]];
      for (int region = 0; region < ends.length; region++) {
        java.util.Arrays.fill(regions, start(region), end(region), region);
      }
      return regions;
    }
  }
}
