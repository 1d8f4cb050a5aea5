package dev.headswap.pipeline;

import dev.headswap.frame.Mask;
import dev.headswap.frame.RgbImage;
import dev.headswap.frame.Similarity;

/**
 * A finished crop.
 *
 * @param pixels as large as the crop that was given
 * @param region what of it replaces the frame, 0 to 1, as large as {@code pixels}
 * @param frameToCrop how the crop was cut; its inverse pastes back
 */
public record SwappedHead(RgbImage pixels, Mask region, Similarity frameToCrop) {}
