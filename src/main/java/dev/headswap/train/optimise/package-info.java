/** How weights move: learning rates, Adam, clipping and averages over the steps. */
@NullMarked
package dev.headswap.train.optimise;

import org.jspecify.annotations.NullMarked;
