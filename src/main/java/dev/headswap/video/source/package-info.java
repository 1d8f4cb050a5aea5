/** From a file, a sequence, a pipe or an address to decoded frames with exact times. */
@NullMarked
package dev.headswap.video.source;

import org.jspecify.annotations.NullMarked;
