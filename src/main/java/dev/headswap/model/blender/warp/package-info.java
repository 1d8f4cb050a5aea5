/**
 * Semantic-guided exemplar warping: colours carried from the target to the animated head by the
 * likeness of their features, region by region, and back. Where the features come from and what is
 * painted with the colours is known in the room above.
 */
@NullMarked
package dev.headswap.model.blender.warp;

import org.jspecify.annotations.NullMarked;
