package dev.headswap.pipeline;

/** Hears of each frame when it is finished, on the encode stage's thread, in order. */
public interface RunListener {

  /** Listens to nothing. */
  RunListener NONE = job -> {};

  /** A frame is done; the job is closed when this returns. */
  void frameDone(FrameJob job);
}
