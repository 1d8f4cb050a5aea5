package dev.headswap.train.blender;

import dev.headswap.model.blender.BlenderConfig;
import dev.headswap.model.discriminator.DiscriminatorConfig;
import dev.headswap.train.MemoryNeed;
import java.util.List;

/** About how much one example of the Blender keeps for the way back, from shapes alone. */
record BlenderMemory(BlenderConfig config, DiscriminatorConfig critic) {

  /** Arrays of a level of the U-Net, down and up. */
  private static final int OF_LEVEL = 20;

  /** Arrays of a discriminator's block at the size it takes. */
  private static final int OF_DOWN_BLOCK = 5;

  /** Arrays of VGG's first block; later ones add as many again. */
  private static final int OF_VGG = 8;

  /** Pictures that VGG looks at: the animated head twice, the exemplar and T'. */
  private static final int LOOKED_AT = 4;

  /** Bytes of one example. */
  long each() {
    long size = config.size();
    long looking = LOOKED_AT * OF_VGG * config.vggWidth() * size * size;
    long painting = halving(config.widths(), OF_LEVEL, size);
    long judging = 2 * halving(critic.widths(), OF_DOWN_BLOCK, size);
    return MemoryNeed.FLOAT * (looking + painting + judging);
  }

  private static long halving(List<Integer> widths, int arrays, long size) {
    long side = size;
    long floats = 0;
    for (int width : widths) {
      floats += arrays * width * side * side;
      side /= 2;
    }
    return floats;
  }
}
