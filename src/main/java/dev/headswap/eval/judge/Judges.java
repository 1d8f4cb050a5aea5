package dev.headswap.eval.judge;

import dev.headswap.face.IdentityEmbedder;
import dev.headswap.face.LandmarkDetector;
import org.jspecify.annotations.Nullable;

/**
 * The networks that look at results. They stay the caller's; one call at a time.
 *
 * @param landmarks finds points
 * @param identity tells people apart; may have been trained with the swap
 * @param independent tells people apart and had no part in the swap; null where there is none
 */
public record Judges(
    LandmarkDetector landmarks,
    IdentityEmbedder identity,
    @Nullable IdentityEmbedder independent) {}
