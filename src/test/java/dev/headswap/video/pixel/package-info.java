@NullMarked
package dev.headswap.video.pixel;

import org.jspecify.annotations.NullMarked;
