package dev.headswap.cli;

/** What is at the other end of stderr. */
public final class Terminal {

  private Terminal() {}

  /** Whether a person watches; the launcher asks the system. */
  public static boolean isInteractive() {
    return Boolean.getBoolean("headswap.terminal") && System.getenv("CI") == null;
  }
}
