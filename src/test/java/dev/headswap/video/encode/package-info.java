@NullMarked
package dev.headswap.video.encode;

import org.jspecify.annotations.NullMarked;
