package dev.headswap.train;

import java.util.Map;

/**
 * One step as it went.
 *
 * @param step from 0
 * @param steps of the whole training
 * @param terms the losses without their weights, means over the passes
 * @param gradientNorms of each learner, before clipping
 * @param rates the learning rate of each learner
 * @param seconds the step took, waiting included
 * @param waitShare of the time since the run began that went by waiting for examples, 0 to 1
 * @param secondsLeft until the last step, as fast as of late
 */
public record StepReport(
    long step,
    long steps,
    Map<String, Float> terms,
    Map<String, Float> gradientNorms,
    Map<String, Double> rates,
    double seconds,
    double waitShare,
    double secondsLeft) {}
