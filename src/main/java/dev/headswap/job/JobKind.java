package dev.headswap.job;

/** Where a job's frames come from. */
public enum JobKind {
  /** The target can be read again: messages carry head crops alone. */
  FILE,
  /**
   * The target passes by once. With an address, its decode worker keeps the frames and messages
   * carry head crops; without, they carry whole frames.
   */
  LIVE
}
