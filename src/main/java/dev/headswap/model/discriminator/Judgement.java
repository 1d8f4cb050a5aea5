package dev.headswap.model.discriminator;

import ai.djl.ndarray.NDArray;
import java.util.List;

/**
 * What a discriminator makes of pictures. The arrays belong to the manager of the pictures.
 *
 * @param score (N, 1): above 1 surely real, below -1 surely made, for the hinge loss
 * @param features what each block saw, from fine to coarse, for feature matching
 */
public record Judgement(NDArray score, List<NDArray> features) {}
