package dev.headswap.face.bundle.point;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import dev.headswap.tensor.Constant;

/**
 * Where maps have their weight: the mean place under the softmax of each (soft-argmax). The maps
 * reach a little beyond the picture, so that a point at its edge can be said.
 */
final class MapCentres {

  /** How far beyond the picture the outermost cells lie, in parts of its side. */
  private static final double BEYOND = 0.1;

  private final int side;
  private final float[] places;

  /**
   * @param side of the maps in cells
   * @param input side of the picture in pixels
   */
  MapCentres(int side, int input) {
    this.side = side;
    places = new float[2 * side * side];
    for (int i = 0; i < side * side; i++) {
      places[2 * i] = place(i % side, input);
      places[2 * i + 1] = place(i / side, input);
    }
  }

  private float place(int cell, int input) {
    double part = (double) cell / (side - 1);
    return (float) ((part * (1 + 2 * BEYOND) - BEYOND) * (input - 1));
  }

  /** (N, C, side, side) to (N, 2 C): x and y in turn, in pixels of the picture. */
  NDArray of(NDArray maps) {
    long count = maps.getShape().get(0) * maps.getShape().get(1);
    try (NDArray flat = maps.reshape(count, (long) side * side);
        NDArray share = flat.softmax(1);
        NDArray grid = Constant.of(maps.getManager(), places, new Shape((long) side * side, 2));
        NDArray xy = share.matMul(grid)) {
      return xy.reshape(maps.getShape().get(0), -1);
    }
  }
}
