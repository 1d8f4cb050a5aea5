/**
 * Questions beside the main figures: does identity grow with the number of photos, and does a
 * driver leak into the head that it drives?
 */
@NullMarked
package dev.headswap.eval.study;

import org.jspecify.annotations.NullMarked;
