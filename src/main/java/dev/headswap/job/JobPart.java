package dev.headswap.job;

/**
 * Who says something about a job. Each has a record of its own, so that nobody overwrites another.
 */
public enum JobPart {
  /** What was fetched by web addresses, and its hashes: whoever fetches it again gets the same. */
  FETCHED,
  DECODE,
  ENCODE,
  /** Somebody asks for an end. */
  CANCEL,
  FINISHED,
  FAILED,
  CANCELLED
}
