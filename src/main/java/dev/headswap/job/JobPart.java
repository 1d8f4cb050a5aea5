package dev.headswap.job;

/**
 * Who says something about a job. Each has a record of its own, so that nobody overwrites another.
 */
public enum JobPart {
  DECODE,
  ENCODE,
  /** Somebody asks for an end. */
  CANCEL,
  FINISHED,
  FAILED,
  CANCELLED
}
