package dev.headswap.pipeline;

/**
 * How long frames took from the source to the output, in seconds. Shares are read from a histogram
 * whose steps are 2 % wide.
 *
 * @param frames how many were measured
 * @param median half of them took at most this
 * @param p95 of 100, 95 took at most this
 * @param max the longest
 */
public record Latency(long frames, double median, double p95, double max) {}
