@NullMarked
package dev.headswap.video.live;

import org.jspecify.annotations.NullMarked;
