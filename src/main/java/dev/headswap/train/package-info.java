/**
 * Training: the loop over an objective, from the first batch to the last checkpoint, the same for
 * every network of the house. What is learned is an {@link dev.headswap.train.Objective}; how
 * weights move is known in {@code train.optimise}, what a run leaves behind in {@code train.run},
 * and the objectives themselves have rooms of their own. No loss is computed here and nothing is
 * printed.
 */
@NullMarked
package dev.headswap.train;

import org.jspecify.annotations.NullMarked;
