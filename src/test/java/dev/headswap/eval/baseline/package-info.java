@NullMarked
package dev.headswap.eval.baseline;

import org.jspecify.annotations.NullMarked;
