package dev.headswap.model.aligner;

import dev.headswap.frame.Mask;
import dev.headswap.frame.RgbImage;
import org.jspecify.annotations.Nullable;

/**
 * I_A: the source's head in the target's pose and with its expression.
 *
 * @param pixels the size of the crop template
 * @param head how much of each pixel is head; null where the model has no mask head
 */
public record AnimatedHead(RgbImage pixels, @Nullable Mask head) {}
