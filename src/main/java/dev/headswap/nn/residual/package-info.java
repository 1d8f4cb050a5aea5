/** Residual blocks that keep, halve or double the resolution, and the norms inside them. */
@NullMarked
package dev.headswap.nn.residual;

import org.jspecify.annotations.NullMarked;
