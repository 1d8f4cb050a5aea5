/**
 * The changes of single pixels that training makes to what the encoders see (the list of heser-spec
 * 2.4). Each is a {@code PixelChange} with its own range of strength.
 */
@NullMarked
package dev.headswap.dataset.augment.pixel;

import org.jspecify.annotations.NullMarked;
