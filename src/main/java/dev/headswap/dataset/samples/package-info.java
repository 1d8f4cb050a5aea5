/**
 * The files of {@code samples/}: photos of a procedural person whose head is to be swapped, and a
 * short film of another one with sound. Draws the pictures, makes the voices, and hands both to
 * {@code video} for encoding.
 */
@NullMarked
package dev.headswap.dataset.samples;

import org.jspecify.annotations.NullMarked;
