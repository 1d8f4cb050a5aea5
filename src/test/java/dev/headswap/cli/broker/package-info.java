@NullMarked
package dev.headswap.cli.broker;

import org.jspecify.annotations.NullMarked;
