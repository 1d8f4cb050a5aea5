/** Native calls made safe: return codes, dictionaries, side data and log lines of libav. */
@NullMarked
package dev.headswap.video.libav;

import org.jspecify.annotations.NullMarked;
