/** The commands that train: options in, a run folder out. */
@NullMarked
package dev.headswap.cli.train;

import org.jspecify.annotations.NullMarked;
