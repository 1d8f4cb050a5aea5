/**
 * Kafka, and nothing else knows of it: where the cluster is and how it is spoken to ({@link
 * dev.headswap.transport.kafka.Cluster}), topics, an {@link dev.headswap.transport.kafka.Inlet}
 * that turns a consumer group's records into a flow with back-pressure and acknowledgements, an
 * {@link dev.headswap.transport.kafka.Outlet} that sends, and a {@link
 * dev.headswap.transport.kafka.Follower} that reads a whole topic. What the bytes mean is not known
 * here.
 */
@NullMarked
package dev.headswap.transport.kafka;

import org.jspecify.annotations.NullMarked;
