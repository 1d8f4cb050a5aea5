/**
 * The skin over the form of a head: its colours, what each action of an expression does to it, the
 * lids and the jaw, and what other things need to lie on it and move with it (relief, ties,
 * landmarks). Forms at rest are in {@code synth.head.shape}, eyeballs, teeth and ears in {@code
 * synth.head.part}.
 */
@NullMarked
package dev.headswap.synth.head.skin;

import org.jspecify.annotations.NullMarked;
