/**
 * Pixels of still pictures: read and write, warp, resize, dilate, soften, draw. OpenCV does the
 * work and its memory is freed inside each call; every type that crosses the door is a plain value
 * of {@code frame}. Nothing here knows what a face or a video is.
 */
@NullMarked
package dev.headswap.image;

import org.jspecify.annotations.NullMarked;
