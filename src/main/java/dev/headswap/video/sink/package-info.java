/**
 * From frames to files and streams: segments that survive an interruption, the joining of them with
 * every other stream of the target, direct streaming, and single pictures.
 */
@NullMarked
package dev.headswap.video.sink;

import org.jspecify.annotations.NullMarked;
