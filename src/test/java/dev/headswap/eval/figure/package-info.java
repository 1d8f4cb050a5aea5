@NullMarked
package dev.headswap.eval.figure;

import org.jspecify.annotations.NullMarked;
