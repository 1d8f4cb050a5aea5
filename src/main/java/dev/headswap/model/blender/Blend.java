package dev.headswap.model.blender;

import dev.headswap.frame.Mask;
import dev.headswap.frame.RgbImage;

/**
 * A blended crop.
 *
 * @param pixels the whole crop with the new head in it
 * @param enlargedHead 1 where the Blender repainted, 0 where the target's pixels should stay
 */
public record Blend(RgbImage pixels, Mask enlargedHead) {}
