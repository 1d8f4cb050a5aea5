package dev.headswap.model.blender.warp;

import ai.djl.ndarray.NDArray;
import dev.headswap.model.blender.region.CellBox;

/**
 * What a pair of heads looks like, cell by cell, within a box of the feature map.
 *
 * @param animated (1, C, height, width) of the box
 * @param target (1, C, height, width)
 * @param box which cells of the map these are
 */
public record Features(NDArray animated, NDArray target, CellBox box) {}
