package dev.headswap.model.aligner;

import ai.djl.ndarray.NDArray;
import org.jspecify.annotations.Nullable;

/**
 * What the generator draws.
 *
 * @param pixels (N, 3, S, S) in [-1, 1], RGB
 * @param mask (N, 1, S, S) in [0, 1], how much of each pixel is head; null without a mask head
 */
public record Drawing(NDArray pixels, @Nullable NDArray mask) {}
