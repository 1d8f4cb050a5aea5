/**
 * Draws the examples that the Aligner and the Blender learn from out of a corpus: whose turn it is,
 * which frames are sources, who drives, and which disturbances they get. Pure functions of seed,
 * step and index.
 */
@NullMarked
package dev.headswap.dataset.episode;

import org.jspecify.annotations.NullMarked;
