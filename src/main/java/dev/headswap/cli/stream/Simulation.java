package dev.headswap.cli.stream;

/**
 * What is simulated.
 *
 * @param millis of one inference
 * @param crop side of a head crop in pixels
 */
record Simulation(long millis, int crop) {}
