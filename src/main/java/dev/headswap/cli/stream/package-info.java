/**
 * The commands that work over Kafka: {@code worker}, {@code job}, and what {@code swap --kafka}
 * does.
 */
@NullMarked
package dev.headswap.cli.stream;

import org.jspecify.annotations.NullMarked;
