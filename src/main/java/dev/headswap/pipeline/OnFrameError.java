package dev.headswap.pipeline;

/** What a frame whose inference failed gets ({@code pipeline.on-frame-error}). */
public enum OnFrameError {
  /** The frame stays as it is and is counted as failed. */
  PASSTHROUGH,
  /** The job ends with the error. */
  FAIL
}
