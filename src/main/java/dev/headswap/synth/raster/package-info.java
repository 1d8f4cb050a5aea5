/**
 * Drawing: triangle meshes with materials, a depth buffer with four samples a pixel, light, shadow
 * and shading. It draws what it is given; what a head is made of and how it moves is decided
 * elsewhere.
 */
@NullMarked
package dev.headswap.synth.raster;

import org.jspecify.annotations.NullMarked;
