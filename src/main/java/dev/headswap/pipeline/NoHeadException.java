package dev.headswap.pipeline;

/** The target shows no head where one is required. */
public final class NoHeadException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public NoHeadException(String message) {
    super(message);
  }

  /**
   * There was none in the whole target.
   *
   * @param tally what became of its frames, with the reasons
   */
  public static NoHeadException anywhere(String target, FrameTally tally) {
    String why =
        tally.ranges().stream()
            .map(range -> range.outcome().reason())
            .distinct()
            .limit(3)
            .reduce((a, b) -> a + ", " + b)
            .orElse("it has no frames");
    return new NoHeadException(
        "%s: no head to swap in any of its %d frames (%s); nothing was written"
            .formatted(target, tally.total(), why));
  }
}
