/**
 * Streams that pass by once: a {@link dev.headswap.video.live.LiveSource} that reads as fast as
 * frames come, drops the oldest of those that wait, and connects again when the other side is gone;
 * a {@link dev.headswap.video.live.LiveSink} that does the same for the output.
 */
@NullMarked
package dev.headswap.video.live;

import org.jspecify.annotations.NullMarked;
