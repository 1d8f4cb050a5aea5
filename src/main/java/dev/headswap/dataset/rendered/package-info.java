/**
 * Corpora made by arithmetic: which procedural people perform what with whom ({@code SynthPlan}),
 * their shots as frames of clips, and the corpus that draws them when asked. Everything follows
 * from a {@code SynthSpec}. How heads are drawn is {@code synth}'s business, how clips are stored
 * that of {@code dataset.clip}.
 */
@NullMarked
package dev.headswap.dataset.rendered;

import org.jspecify.annotations.NullMarked;
