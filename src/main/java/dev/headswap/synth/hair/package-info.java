/**
 * What grows on a head: hair of many kinds, brows, lashes and beards, as strands and clumps bound
 * to the surface of {@code synth.head}. Hats and glasses are in {@code synth.wear}.
 */
@NullMarked
package dev.headswap.synth.hair;

import org.jspecify.annotations.NullMarked;
