/**
 * How the bundle's own perception is learned: one objective for each of its four networks, their
 * order, and an exam on people never seen. The lessons are made in {@code dataset.lesson}, the
 * losses in {@code loss.perception}.
 */
@NullMarked
package dev.headswap.train.perception;

import org.jspecify.annotations.NullMarked;
