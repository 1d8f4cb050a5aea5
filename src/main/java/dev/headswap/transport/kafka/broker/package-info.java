/**
 * One Kafka broker inside this JVM, from Kafka's own artifacts: for trying streaming out and for
 * tests. {@link dev.headswap.transport.kafka.broker.Broker} starts and stops it. The only room that
 * knows Kafka's server; it opens no door of ours, and clients meet it only over the network.
 */
@NullMarked
package dev.headswap.transport.kafka.broker;

import org.jspecify.annotations.NullMarked;
