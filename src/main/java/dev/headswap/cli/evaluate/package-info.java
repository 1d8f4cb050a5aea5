/** {@code headswap evaluate}: how good a model bundle is on people it has not seen. */
@NullMarked
package dev.headswap.cli.evaluate;

import org.jspecify.annotations.NullMarked;
