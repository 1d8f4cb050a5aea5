@NullMarked
package dev.headswap.eval;

import org.jspecify.annotations.NullMarked;
