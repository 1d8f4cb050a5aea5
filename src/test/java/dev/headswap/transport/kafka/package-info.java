@NullMarked
package dev.headswap.transport.kafka;

import org.jspecify.annotations.NullMarked;
