/**
 * Real video into training clips: whose head is where in each frame, what is good enough to keep,
 * and where clips end. Which footage there is, {@code dataset.prepare.footage} knows. Networks come
 * through the doors of {@code face}; how clips are stored is {@code dataset.clip}'s business.
 */
@NullMarked
package dev.headswap.dataset.prepare;

import org.jspecify.annotations.NullMarked;
