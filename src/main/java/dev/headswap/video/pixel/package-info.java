/**
 * Samples of a decoded frame: where each lies, which colour it means, how an upright RGB picture is
 * made of them and how a patch goes back into them. No container and no codec.
 */
@NullMarked
package dev.headswap.video.pixel;

import org.jspecify.annotations.NullMarked;
