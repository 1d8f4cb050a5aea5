@NullMarked
package dev.headswap.cli.evaluate;

import org.jspecify.annotations.NullMarked;
