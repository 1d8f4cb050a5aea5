/**
 * What the networks learn from: aligned crops with exact or detected truth ({@code Sample}), the
 * corpora that hold them ({@code Corpus}: clips on disk or rendered when asked), and the examples
 * cut from them as pure functions of a seed, a step and an index, so that a run that is resumed
 * sees the same. How clips are stored is in {@code dataset.clip}, how examples are drawn in {@code
 * dataset.episode}, how they are disturbed in {@code dataset.augment}. No tensor lives here.
 */
@NullMarked
package dev.headswap.dataset;

import org.jspecify.annotations.NullMarked;
