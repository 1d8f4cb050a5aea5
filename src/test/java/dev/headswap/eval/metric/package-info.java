@NullMarked
package dev.headswap.eval.metric;

import org.jspecify.annotations.NullMarked;
