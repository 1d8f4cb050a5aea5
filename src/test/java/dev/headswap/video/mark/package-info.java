@NullMarked
package dev.headswap.video.mark;

import org.jspecify.annotations.NullMarked;
