/**
 * What a procedural person wears: clothes over the shoulders, hats, glasses and jewellery. The neck
 * that carries the head belongs to {@code synth.head}.
 */
@NullMarked
package dev.headswap.synth.wear;

import org.jspecify.annotations.NullMarked;
