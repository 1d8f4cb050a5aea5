/**
 * Disturbances of examples, each with its own law of chance (heser-spec 2.4, 4.3, 6.4): of the
 * pixels alone, of pixels and labels and landmarks together, and of masks. Every one is a pure
 * function of what it is given and of a {@code Chance}. What is drawn from which corpus is not
 * decided here.
 */
@NullMarked
package dev.headswap.dataset.augment;

import org.jspecify.annotations.NullMarked;
