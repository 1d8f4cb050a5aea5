/**
 * Real video into training clips: which footage there is (folders of videos, or the tables of
 * VoxCeleb2), whose head is where in each frame, what is good enough to keep, and where clips end.
 * Networks come through the doors of {@code face}; how clips are stored is {@code dataset.clip}'s
 * business.
 */
@NullMarked
package dev.headswap.dataset.prepare;

import org.jspecify.annotations.NullMarked;
