@NullMarked
package dev.headswap.video.sink;

import org.jspecify.annotations.NullMarked;
