package dev.headswap.worker;

import dev.headswap.job.AdmittedPerson;
import dev.headswap.job.message.PictureMessage;
import dev.headswap.job.message.PictureResult;
import dev.headswap.pipeline.HeadSwapper;
import dev.headswap.pipeline.InferStage;
import dev.headswap.pipeline.OnFrameError;

/** What inference needs from outside. */
public interface InferTools {

  /**
   * Encodes the source person, once a job.
   *
   * @throws RuntimeException if there is no face, or the job wants another model
   */
  HeadSwapper swapper(AdmittedPerson job);

  /**
   * Finds, swaps and, if the job wants it, pastes the head of one picture by itself.
   *
   * @throws RuntimeException as the networks fail, or if the picture is damaged
   */
  PictureResult swap(AdmittedPerson job, InferStage stage, PictureMessage picture);

  /** What a frame that failed gets. */
  OnFrameError onError(AdmittedPerson job);

  /** Whether no networks run: for tests only, and said wherever it can be seen. */
  boolean simulated();
}
