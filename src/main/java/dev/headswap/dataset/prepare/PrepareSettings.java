package dev.headswap.dataset.prepare;

import dev.headswap.config.Configuration;

/**
 * What is kept of footage.
 *
 * @param step seconds from one kept frame to the next
 * @param minFrames clips of fewer kept frames are dropped
 * @param maxFrames longer clips are cut in pieces
 * @param minInterOcular the fewest pixels of the frame between the outer corners of the eyes
 * @param minSharpness the least {@link Sharpness}
 */
public record PrepareSettings(
    double step, int minFrames, int maxFrames, double minInterOcular, double minSharpness) {

  /** The keys under {@code prepare}. */
  public static PrepareSettings of(Configuration configuration) {
    return new PrepareSettings(
        configuration.number("prepare.step", 0),
        configuration.integer("prepare.min-frames", 1),
        configuration.integer("prepare.max-frames", 1),
        configuration.number("prepare.min-inter-ocular", 0),
        configuration.number("prepare.min-sharpness", 0));
  }
}
