/**
 * Rivals without a network: the target left as it is, and the source's photo warped on by landmarks
 * with its colours carried over. They show what a swap is worth beyond the obvious.
 */
@NullMarked
package dev.headswap.eval.baseline;

import org.jspecify.annotations.NullMarked;
