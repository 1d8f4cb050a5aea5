/** {@code headswap broker}: Kafka in this JVM, for trying streaming out. */
@NullMarked
package dev.headswap.cli.broker;

import org.jspecify.annotations.NullMarked;
