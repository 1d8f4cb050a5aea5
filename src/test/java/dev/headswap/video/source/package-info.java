@NullMarked
package dev.headswap.video.source;

import org.jspecify.annotations.NullMarked;
