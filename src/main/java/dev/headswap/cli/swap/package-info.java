/** {@code swap} and {@code batch}: the main job. */
@NullMarked
package dev.headswap.cli.swap;

import org.jspecify.annotations.NullMarked;
