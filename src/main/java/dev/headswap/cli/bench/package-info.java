/** {@code bench}: what each part costs on this machine, side by side in one run. */
@NullMarked
package dev.headswap.cli.bench;

import org.jspecify.annotations.NullMarked;
