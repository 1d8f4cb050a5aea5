/** Where a take is set: camera, lamps and what stands behind. Drawn from a seed; no people here. */
@NullMarked
package dev.headswap.synth.scene;

import org.jspecify.annotations.NullMarked;
