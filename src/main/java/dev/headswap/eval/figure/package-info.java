/**
 * From marks of single films to figures with their confidence, and who is better than whom. Knows
 * nothing of pictures.
 */
@NullMarked
package dev.headswap.eval.figure;

import org.jspecify.annotations.NullMarked;
