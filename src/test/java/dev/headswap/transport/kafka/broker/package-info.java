@NullMarked
package dev.headswap.transport.kafka.broker;

import org.jspecify.annotations.NullMarked;
