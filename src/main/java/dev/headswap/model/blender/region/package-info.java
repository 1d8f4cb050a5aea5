/**
 * The regions of two heads, in plain Java: masks, labels at the resolution of features, and which
 * cells of the target may colour which cells of the animated head. No tensor comes in here.
 */
@NullMarked
package dev.headswap.model.blender.region;

import org.jspecify.annotations.NullMarked;
