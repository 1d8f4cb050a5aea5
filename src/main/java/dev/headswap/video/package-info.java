/**
 * Reading and writing video: what a source, a frame, a sink and their settings are. The forms over
 * libav live in the rooms below: {@code source} decodes, {@code pixel} knows samples, {@code
 * encode} chooses and runs encoders, {@code sink} writes files and streams with the help of {@code
 * segment} (what waits on disk), {@code mux} (what a container holds) and {@code sound} (sound
 * encoded anew), {@code mark} labels what was generated, {@code verify} compares an output with its
 * target, {@code libav} keeps native calls honest. Nothing here knows of heads, networks or
 * Reactor.
 */
@NullMarked
package dev.headswap.video;

import org.jspecify.annotations.NullMarked;
