/**
 * What perception networks are judged by: margins between people, distances of points, peaks,
 * labels. The seed's own losses are in {@code loss}; weights and networks in {@code train}.
 */
@NullMarked
package dev.headswap.loss.perception;

import org.jspecify.annotations.NullMarked;
