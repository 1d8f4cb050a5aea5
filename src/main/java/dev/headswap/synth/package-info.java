/**
 * Talking heads drawn by arithmetic, with everything about them known: the take (a person, a scene,
 * a performance), its shots with labels, landmarks, pose, expression and light, and the true head
 * swap that no real footage has. Deterministic from seeds. Geometry of heads is in {@code
 * synth.head}, {@code synth.hair} and {@code synth.wear}, drawing in {@code synth.raster}, light,
 * camera and backgrounds in {@code synth.scene}, movement in {@code synth.motion}. No files here.
 */
@NullMarked
package dev.headswap.synth;

import org.jspecify.annotations.NullMarked;
