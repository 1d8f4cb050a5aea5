package dev.headswap.job.message;

import dev.headswap.job.Message;

/**
 * There are no more frames.
 *
 * @param frames how many there were
 * @param damage of the target, in one line; empty if it has none
 */
public record EndMessage(String job, int attempt, long frames, String damage) implements Message {}
