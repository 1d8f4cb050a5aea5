package dev.headswap.train;

import java.nio.file.Path;

/** Told how a training goes, on its thread. */
public interface TrainListener {

  /** A step is done. */
  void stepped(StepReport report);

  /** The state after {@code steps} steps is safe on the disk. */
  void saved(Path checkpoint, long steps);

  /** Says nothing to anybody. */
  static TrainListener silent() {
    return new TrainListener() {
      @Override
      public void stepped(StepReport report) {}

      @Override
      public void saved(Path checkpoint, long steps) {}
    };
  }
}
