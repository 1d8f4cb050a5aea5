@NullMarked
package dev.headswap.video.segment;

import org.jspecify.annotations.NullMarked;
