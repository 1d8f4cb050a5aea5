package dev.headswap.train.optimise;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.headswap.nn.Layer;
import dev.headswap.nn.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * Moves the weights of one network: clipping by global norm, Adam, and the moving average.
 *
 * <p>Ownership: all it holds belongs to the network's manager. Gradients off on the calling thread.
 */
public final class Optimiser {

  private static final String STATISTIC = "statistic/";
  private static final String MOVES = "moves";

  private final Layer network;
  private final LearningRate rate;
  private final double clip;
  private final FlatWeights weights;
  private final Adam adam;
  private final Average average;
  private final Map<String, NDArray> vectors;
  private final @Nullable NDArray factors;
  private long moves;

  /**
   * Takes over a loaded network.
   *
   * @param factor of the rate, by a parameter's full name
   * @param clip the longest gradient; 0 for no limit
   * @param kept the share of the averages that a step leaves
   */
  public Optimiser(
      Layer network, LearningRate rate, ToDoubleFunction<String> factor, double clip, double kept) {
    this.network = network;
    this.rate = rate;
    this.clip = clip;
    weights = new FlatWeights(network);
    adam = new Adam(weights);
    average = new Average(weights, kept);
    factors = factors(factor);
    vectors =
        Map.of(
            "weight/", weights.values(),
            "average/", average.values(),
            "mean/", adam.mean(),
            "square/", adam.square());
  }

  private @Nullable NDArray factors(ToDoubleFunction<String> factor) {
    if (weights.places().keySet().stream().allMatch(name -> factor.applyAsDouble(name) == 1)) {
      return null;
    }
    float[] each = new float[Math.toIntExact(weights.values().size())];
    weights
        .places()
        .forEach(
            (name, place) ->
                Arrays.fill(each, place.start(), place.end(), (float) factor.applyAsDouble(name)));
    return weights.values().getManager().create(each);
  }

  /** Forgets all gradients. */
  public void zeroGradients() {
    weights.zeroGradients();
  }

  /** The Euclidean norm of all gradients. */
  public float gradientNorm() {
    try (NDManager scope = weights.values().getManager().newSubManager()) {
      return norm(weights.gradients(scope));
    }
  }

  /** The parameters whose gradients are not finite numbers, by name. */
  public List<String> unsound() {
    List<String> names = new ArrayList<>();
    try (NDManager scope = weights.values().getManager().newSubManager()) {
      float[] all = weights.gradients(scope).toFloatArray();
      weights
          .places()
          .forEach(
              (name, place) -> {
                if (!finite(all, place.start(), place.end())) {
                  names.add(name);
                }
              });
    }
    return names;
  }

  private static boolean finite(float[] values, int start, int end) {
    for (int i = start; i < end; i++) {
      if (!Float.isFinite(values[i])) {
        return false;
      }
    }
    return true;
  }

  private static float norm(NDArray gradients) {
    return gradients.square().sum().sqrt().toFloatArray()[0];
  }

  /**
   * Moves every weight once; not if there are no gradients (its turn has not come yet), or they are
   * not finite.
   *
   * @param step from 0
   * @return the norm of the gradients before clipping; not finite if nothing was moved
   */
  public float step(long step) {
    try (NDManager scope = weights.values().getManager().newSubManager()) {
      NDArray gradients = weights.gradients(scope);
      float norm = norm(gradients);
      if (Float.isFinite(norm) && norm > 0) {
        if (clip > 0 && norm > clip) {
          gradients.muli(clip / norm);
        }
        adam.move(weights.values(), gradients, moves, rates(scope, step));
        average.take(weights.values(), moves);
        moves++;
      }
      return norm;
    }
  }

  private NDArray rates(NDManager scope, long step) {
    float now = (float) rate.at(step);
    NDArray one = scope.create(now);
    return factors == null ? one : one.mul(factors);
  }

  /** The rate at a step. */
  public double rateAt(long step) {
    return rate.at(step);
  }

  /** Runs with the averaged weights in place of the weights, then puts those back. */
  public void averaged(Runnable work) {
    try (NDArray own = weights.values().duplicate()) {
      FlatWeights.overwrite(weights.values(), average.values());
      try {
        work.run();
      } finally {
        FlatWeights.overwrite(weights.values(), own);
      }
    }
  }

  /** The shape of each array of its state, by name: with these training goes on bit for bit. */
  public Map<String, long[]> stateShapes() {
    Map<String, long[]> shapes = new LinkedHashMap<>();
    for (String kind : vectors.keySet()) {
      weights.places().forEach((name, place) -> shapes.put(kind + name, place.parameter().shape()));
    }
    shapes.put(MOVES, new long[] {1});
    statistics().forEach((name, statistic) -> shapes.put(STATISTIC + name, statistic.shape()));
    return shapes;
  }

  private Map<String, Parameter> statistics() {
    Map<String, Parameter> all = new LinkedHashMap<>(network.parameters());
    all.keySet().removeAll(weights.places().keySet());
    return all;
  }

  /** The state as it is now, by name; a copy. */
  public Function<String, float[]> state() {
    Map<String, float[]> values = new LinkedHashMap<>();
    vectors.forEach(
        (kind, vector) -> {
          float[] all = vector.toFloatArray();
          weights
              .places()
              .forEach(
                  (name, place) ->
                      values.put(kind + name, Arrays.copyOfRange(all, place.start(), place.end())));
        });
    values.put(MOVES, new float[] {moves});
    statistics().forEach((name, p) -> values.put(STATISTIC + name, p.array().toFloatArray()));
    return name -> Objects.requireNonNull(values.get(name), name);
  }

  /** Takes a state up again. */
  public void restore(Function<String, float[]> state) {
    vectors.forEach((kind, vector) -> restore(kind, vector, state));
    moves = (long) state.apply(MOVES)[0]; // exact up to 16 million
    statistics()
        .forEach(
            (name, statistic) ->
                statistic.replace(
                    statistic
                        .array()
                        .getManager()
                        .create(state.apply(STATISTIC + name), new Shape(statistic.shape()))));
  }

  private void restore(String kind, NDArray vector, Function<String, float[]> state) {
    float[] all = new float[Math.toIntExact(vector.size())];
    weights
        .places()
        .forEach(
            (name, place) -> {
              float[] part = state.apply(kind + name);
              System.arraycopy(part, 0, all, place.start(), part.length);
            });
    try (NDArray given = vector.getManager().create(all)) {
      FlatWeights.overwrite(vector, given);
    }
  }
}
