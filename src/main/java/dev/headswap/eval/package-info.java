/**
 * How good a swap is: measures ({@code eval.metric}), the rivals that it is held against ({@code
 * eval.baseline}), what is shown to whom ({@code eval.trial}), the figures with their confidence
 * ({@code eval.figure}) and the report ({@code eval.report}). It runs the program's own Aligner,
 * Blender and paste; nothing is trained here and nothing is printed.
 */
@NullMarked
package dev.headswap.eval;

import org.jspecify.annotations.NullMarked;
