package dev.headswap.job;

/** What a job is at. */
public enum JobState {
  QUEUED,
  RUNNING,
  FINISHED,
  FAILED,
  CANCELLED;

  /** Whether nothing more will happen to this attempt. */
  public boolean isFinal() {
    return this != QUEUED && this != RUNNING;
  }
}
