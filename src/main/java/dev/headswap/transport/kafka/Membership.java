package dev.headswap.transport.kafka;

import java.time.Duration;

/**
 * How somebody is in a consumer group.
 *
 * @param role names the member to the brokers
 * @param group it shares the topic with
 * @param topic it receives
 * @param bufferBytes how much may wait with it before partitions are paused; it may be exceeded by
 *     one poll
 * @param grace how long to wait for acknowledgements when partitions go to somebody else
 */
public record Membership(
    String role, String group, String topic, long bufferBytes, Duration grace) {}
