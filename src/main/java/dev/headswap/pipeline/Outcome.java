package dev.headswap.pipeline;

/**
 * What became of a frame.
 *
 * @param kind swapped, kept as it was, failed, finished in an earlier run, or left out of a live
 *     output
 * @param reason in a few words, the same words for the same cause; empty for a swapped frame
 */
public record Outcome(Kind kind, String reason) {

  /** The head was replaced. */
  public static final Outcome SWAPPED = new Outcome(Kind.SWAPPED, "");

  /** An interrupted run had finished it already. */
  public static final Outcome RESUMED = new Outcome(Kind.RESUMED, "finished before");

  /** The frame passes through untouched. */
  public static Outcome kept(String reason) {
    return new Outcome(Kind.KEPT, reason);
  }

  /** The frame passes through untouched because something went wrong. */
  public static Outcome failed(String reason) {
    return new Outcome(Kind.FAILED, reason);
  }

  /** The frame of a live source is not in the output, as there was no time for it. */
  public static Outcome dropped(String reason) {
    return new Outcome(Kind.DROPPED, reason);
  }

  /** The ends of a frame. */
  public enum Kind {
    SWAPPED,
    KEPT,
    FAILED,
    RESUMED,
    DROPPED
  }
}
