package dev.headswap.eval.figure;

/**
 * A mean over people and the interval in which it would lie for 95 of 100 draws of people.
 *
 * @param people how many
 */
public record Estimate(double mean, double low, double high, int people) {}
