/**
 * The losses of the seed, (1) to (11), and the few that help them: one class each, one number out,
 * 0 where made and real agree. Weights belong to the trainers.
 *
 * <p>Pictures are (N, 3, H, W) in [-1, 1]. Ownership: results belong to the manager of the first
 * argument; no argument is closed. Real pictures are constants to the gradients.
 */
@NullMarked
package dev.headswap.loss;

import org.jspecify.annotations.NullMarked;
