@NullMarked
package dev.headswap.video.mux;

import org.jspecify.annotations.NullMarked;
