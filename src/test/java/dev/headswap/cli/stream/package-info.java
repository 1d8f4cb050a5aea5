@NullMarked
package dev.headswap.cli.stream;

import org.jspecify.annotations.NullMarked;
