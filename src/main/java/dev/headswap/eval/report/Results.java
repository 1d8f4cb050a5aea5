package dev.headswap.eval.report;

import dev.headswap.eval.figure.Scores;
import dev.headswap.frame.RgbImage;
import java.util.Map;

/**
 * All that an evaluation found.
 *
 * @param facts on what and with what it was done: plain values, in order
 * @param scores the marks of all entrants
 * @param strip rows of real frames
 */
public record Results(Map<String, Object> facts, Scores scores, RgbImage strip) {}
