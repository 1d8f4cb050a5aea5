package dev.headswap.nn;

/**
 * A piece of a network that can be run, and timed, by itself.
 *
 * @param name for a reader
 * @param macs multiply-accumulates of one run
 * @param run runs it once on made-up input, gradients off, and frees what it made
 */
public record Part(String name, long macs, Runnable run) {

  /** Runs it once to count its multiply-accumulates. */
  public static Part of(String name, Runnable run) {
    return new Part(name, MacCount.of(run), run);
  }
}
