package dev.headswap.worker;

import dev.headswap.job.Admitted;
import dev.headswap.pipeline.HeadFinder;
import dev.headswap.pipeline.NoFacePolicy;

/** What decoding needs from outside. */
public interface DecodeTools {

  /**
   * A fresh search through the job's target.
   *
   * @throws RuntimeException if the job wants another model than this worker has
   */
  HeadFinder finder(Admitted job);

  /** What frames without a head get. */
  NoFacePolicy noFace(Admitted job);
}
