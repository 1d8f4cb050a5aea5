/**
 * What belongs to a head besides its skin: eyeballs, teeth and tongue, ears, and the neck that
 * bends between head and body. They lean on the measures and the net of {@code synth.head.shape}.
 */
@NullMarked
package dev.headswap.synth.head.part;

import org.jspecify.annotations.NullMarked;
