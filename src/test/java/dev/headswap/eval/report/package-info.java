@NullMarked
package dev.headswap.eval.report;

import org.jspecify.annotations.NullMarked;
