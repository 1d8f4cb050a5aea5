/**
 * Space in centimetres: placements of solids and the pose of a head. The head frame has its origin
 * between the ears, x to the right of the picture, y up, z out of the face towards the camera.
 * Nothing here knows what a head looks like.
 */
@NullMarked
package dev.headswap.synth.space;

import org.jspecify.annotations.NullMarked;
