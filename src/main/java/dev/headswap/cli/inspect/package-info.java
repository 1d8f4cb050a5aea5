/** Commands that look and do not change: {@code faces}, {@code verify}, {@code doctor}. */
@NullMarked
package dev.headswap.cli.inspect;

import org.jspecify.annotations.NullMarked;
