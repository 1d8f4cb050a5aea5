package dev.headswap.worker;

/**
 * How many heads of a live job may be away at a time: enough to keep all infer workers busy, and
 * hardly more, as what waits there gets late. Told as TCP Vegas does: from how much longer heads
 * take than the fastest of them, it follows how many of them wait. For one thread at a time.
 */
final class Allowance {

  private static final double FEW = 1;
  private static final double MANY = 3;

  private final int most;
  private double heads;
  private double shortest = Double.POSITIVE_INFINITY;

  /**
   * Begins carefully.
   *
   * @param most at any time, at least 1
   */
  Allowance(int most) {
    this.most = most;
    this.heads = Math.min(2, most);
  }

  /** So many, at least 1. */
  int heads() {
    return (int) heads;
  }

  /**
   * One came back.
   *
   * @param seconds that it was away
   * @param all whether as many were away as may be
   */
  void cameBack(double seconds, boolean all) {
    shortest = Math.min(shortest, Math.max(seconds, 1e-3));
    double waiting = heads * (1 - shortest / Math.max(seconds, 1e-3));
    if (waiting > MANY) {
      heads = Math.max(1, heads - 1 / heads);
    } else if (waiting < FEW && all) {
      heads = Math.min(most, heads + 1 / heads);
    }
  }

  /** One did not come back in time: whatever was known of how long they take is no longer true. */
  void late() {
    shortest = Double.POSITIVE_INFINITY;
    heads = Math.max(1, heads / 2);
  }
}
