package dev.headswap.model.blender;

import ai.djl.ndarray.NDArray;

/**
 * What a pair of heads looks like, cell by cell, within a box of the feature map.
 *
 * @param animated (1, C, height, width) of the box
 * @param target (1, C, height, width)
 * @param box which cells of the map these are
 */
record Features(NDArray animated, NDArray target, CellBox box) {}
