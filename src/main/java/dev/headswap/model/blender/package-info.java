/**
 * The Head2Scene Blender of HeSer: an animated head and a target crop go in, the head in the light
 * and colours of the target comes out, with the hole around it filled. Here live its masks, its
 * semantic regions, the exemplar warp and the blending U-Net. Parsing heads into labels (face),
 * making the animated head (model.aligner) and pasting into the frame (composite) do not.
 */
@NullMarked
package dev.headswap.model.blender;

import org.jspecify.annotations.NullMarked;
