package dev.headswap.train.aligner;

import dev.headswap.model.aligner.AlignerConfig;
import dev.headswap.model.discriminator.DiscriminatorConfig;
import dev.headswap.train.MemoryNeed;
import java.util.List;

/**
 * About how much one example of the Aligner keeps for the way back, from shapes alone: every array
 * that a block makes counts once.
 *
 * @param sources the most sources of an episode
 */
record AlignerMemory(AlignerConfig config, DiscriminatorConfig critic, int sources) {

  /** Arrays of a generator's block at the size it takes, and at the size it gives. */
  private static final int BEFORE_DOUBLING = 2;

  private static final int AFTER_DOUBLING = 8;

  /** Arrays of a discriminator's block at the size it takes. */
  private static final int OF_DOWN_BLOCK = 5;

  /**
   * Arrays of E_por's and E_pose's first layers, which outweigh the rest, over all their stages.
   */
  private static final int OF_ENCODER = 6;

  private static final int WIDEST_MOTION = 96;

  /** Bytes of one example drawn at a size. */
  long each(int size) {
    return MemoryNeed.FLOAT * (encoders() + drawing(size) + 2 * judging(size));
  }

  private long encoders() {
    long pixels = (long) config.encoderInput() * config.encoderInput() / 4;
    double motion = 2 * WIDEST_MOTION * config.motion().width();
    long portrait = (long) sources * config.portrait().stem();
    return (long) (pixels * OF_ENCODER * (portrait + motion));
  }

  private long drawing(int size) {
    long side = 8;
    long in = config.channels().get(0);
    long floats = 0;
    for (int out : config.channels()) {
      if (side <= size) {
        floats += BEFORE_DOUBLING * in * side * side / 4 + AFTER_DOUBLING * out * side * side;
      }
      in = out;
      side *= 2;
    }
    return floats;
  }

  private long judging(int size) {
    return judging(critic.widths(), size);
  }

  private static long judging(List<Integer> widths, long size) {
    long side = size;
    long floats = 0;
    for (int width : widths) {
      floats += OF_DOWN_BLOCK * width * side * side;
      side /= 2;
    }
    return floats;
  }
}
