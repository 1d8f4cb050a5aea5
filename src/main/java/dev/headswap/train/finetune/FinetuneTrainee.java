package dev.headswap.train.finetune;

import ai.djl.ndarray.NDArray;
import dev.headswap.model.aligner.AlignerNet;
import dev.headswap.model.aligner.SourceCode;
import dev.headswap.nn.Layer;
import dev.headswap.nn.Parameter;

/** What finetuning moves: the source's code, the MLP and the generator. */
final class FinetuneTrainee extends Layer {

  private final Parameter code;

  /**
   * @param start the code as encoded from the photos
   */
  FinetuneTrainee(AlignerNet net, SourceCode start) {
    int length = start.values().length;
    code = weight("code", (shape, random) -> start.values().clone(), 1, length);
    part("drawing", net.drawingPart());
  }

  /** The code for each of N drivers: (N, d1 + d2). */
  NDArray codes(long drivers) {
    return code.array().repeat(0, drivers);
  }

  /** The code as it is now. */
  SourceCode code() {
    return new SourceCode(code.array().toFloatArray());
  }
}
