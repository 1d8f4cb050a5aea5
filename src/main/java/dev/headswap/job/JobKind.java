package dev.headswap.job;

/** Where a job's frames come from. */
public enum JobKind {
  /** The target can be read again: messages carry head crops alone. */
  FILE,
  /** The target passes by once: messages carry whole frames. */
  LIVE
}
