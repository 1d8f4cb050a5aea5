/** Which encoder with which pixel format, and the running of one. Nothing here writes a file. */
@NullMarked
package dev.headswap.video.encode;

import org.jspecify.annotations.NullMarked;
