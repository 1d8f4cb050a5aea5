/**
 * The head itself: who a procedural person is (shape, tones, body), what a face can do, and the
 * parametric surface with eyes, lids, lips, inner mouth and ears that follows both. What grows on
 * it is in {@code synth.hair}, what is worn in {@code synth.wear}; nothing here draws.
 */
@NullMarked
package dev.headswap.synth.head;

import org.jspecify.annotations.NullMarked;
