/**
 * Sound encoded anew: decoded, brought into the format of an encoder, encoded as AAC with its times
 * kept. Sound that is copied passes through {@code video.mux} alone.
 */
@NullMarked
package dev.headswap.video.sound;

import org.jspecify.annotations.NullMarked;
