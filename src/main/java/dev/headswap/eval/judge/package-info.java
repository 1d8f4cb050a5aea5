/**
 * Marks films: which measures there are and which way they point, the networks that look at
 * results, and what a film of a trial is held against.
 */
@NullMarked
package dev.headswap.eval.judge;

import org.jspecify.annotations.NullMarked;
