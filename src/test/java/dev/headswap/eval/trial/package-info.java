@NullMarked
package dev.headswap.eval.trial;

import org.jspecify.annotations.NullMarked;
