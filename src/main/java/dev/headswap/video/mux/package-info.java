/**
 * How an output's container is filled: the main video's description, every other stream of the
 * target packet by packet, tags, chapters and decoding times. What frames go in is decided in
 * {@code video.sink}.
 */
@NullMarked
package dev.headswap.video.mux;

import org.jspecify.annotations.NullMarked;
