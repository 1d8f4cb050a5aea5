package dev.headswap.train.optimise;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import dev.headswap.nn.Layer;
import dev.headswap.nn.Parameter;
import dev.headswap.tensor.Gradients;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * All weights of a network in one array, of which each parameter becomes a view: what is done to
 * all of them is done in a few operations instead of a few hundred.
 *
 * <p>Ownership: the array belongs to the network's manager. Gradients off on the calling thread.
 */
final class FlatWeights {

  /**
   * Where a parameter lies.
   *
   * @param start its first number
   */
  record Place(Parameter parameter, int start) {

    int end() {
      return start + parameter.size();
    }
  }

  private final Map<String, Place> places = new LinkedHashMap<>();
  private final NDArray values;

  /** Takes over the weights of a loaded network; their values stay. */
  FlatWeights(Layer network) {
    int at = 0;
    NDList rows = new NDList();
    for (Map.Entry<String, Parameter> entry : network.parameters().entrySet()) {
      Parameter parameter = entry.getValue();
      if (parameter.isTrained()) {
        places.put(entry.getKey(), new Place(parameter, at));
        rows.add(parameter.array().flatten());
        at += parameter.size();
      }
    }
    if (rows.isEmpty()) {
      throw new IllegalArgumentException("a network with weights required but it has none");
    }
    values = NDArrays.concat(rows);
    rows.close();
    places.values().forEach(this::view);
  }

  private void view(Place place) {
    Parameter parameter = place.parameter();
    boolean moving = parameter.array().hasGradient();
    try (NDArray row = values.get(slice(place))) {
      parameter.replace(row.reshape(new Shape(parameter.shape())));
    }
    parameter.array().setRequiresGradient(moving);
  }

  private static NDIndex slice(Place place) {
    return new NDIndex().addSliceDim(place.start(), place.end());
  }

  /** Writes values into the memory of an array; DJL's own copyTo would give it other memory. */
  static void overwrite(NDArray array, NDArray values) {
    array.set(new NDIndex().addAllDim(), values);
  }

  /** Where each parameter lies, by its full name. */
  Map<String, Place> places() {
    return places;
  }

  /** All numbers, (n); changing them in place changes the network. */
  NDArray values() {
    return values;
  }

  /** An array of zeros as long as this one, beside it. */
  NDArray zeros() {
    return values.getManager().zeros(values.getShape());
  }

  /** What all parameters have collected, (n), in a manager. */
  NDArray gradients(NDManager scope) {
    NDList rows = new NDList();
    for (Place place : places.values()) {
      NDArray row = Gradients.of(place.parameter().array(), scope).reshape(-1);
      row.attach(scope);
      rows.add(row);
    }
    NDArray all = NDArrays.concat(rows);
    all.attach(scope);
    return all;
  }

  /** Sets what all parameters have collected to zero. */
  void zeroGradients() {
    places.values().forEach(place -> Gradients.zero(place.parameter().array()));
  }
}
