@NullMarked
package dev.headswap.video;

import org.jspecify.annotations.NullMarked;
