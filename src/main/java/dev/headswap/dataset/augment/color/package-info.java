/**
 * The change of light and colour that makes the Blender's animated head out of its target
 * (heser-spec 6.4).
 */
@NullMarked
package dev.headswap.dataset.augment.color;

import org.jspecify.annotations.NullMarked;
