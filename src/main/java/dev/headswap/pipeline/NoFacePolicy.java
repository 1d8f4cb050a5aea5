package dev.headswap.pipeline;

/** What a frame without a head gets ({@code head.no-face}). */
public enum NoFacePolicy {
  /** The frame stays as it is. */
  KEEP,
  /** The swap goes on where the head was last. */
  HOLD,
  /** The job ends with an error. */
  FAIL
}
