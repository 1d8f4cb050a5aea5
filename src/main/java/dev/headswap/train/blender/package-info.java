/**
 * Training of the Head2Scene Blender against D_B: seed equations (6) to (11), heser-spec 5, 6 and
 * 9; warping and U-Net together.
 */
@NullMarked
package dev.headswap.train.blender;

import org.jspecify.annotations.NullMarked;
