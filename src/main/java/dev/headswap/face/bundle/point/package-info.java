/**
 * The bundle's own landmark network, and how a face becomes 68 points. How it is trained is told in
 * {@code train.perception}.
 */
@NullMarked
package dev.headswap.face.bundle.point;

import org.jspecify.annotations.NullMarked;
