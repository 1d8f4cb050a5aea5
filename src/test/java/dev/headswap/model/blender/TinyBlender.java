package dev.headswap.model.blender;

import dev.headswap.frame.RgbImage;
import dev.headswap.model.blender.warp.RegionAttention;
import java.util.List;
import java.util.Random;

/** A Blender small enough for tests, and pictures for it. */
final class TinyBlender {

  static final BlenderConfig CONFIG =
      new BlenderConfig(64, 10, 5, 4, 4, 8, 0.01, RegionAttention.GATHERED, List.of(6, 8, 10));

  private TinyBlender() {}

  static RgbImage noise(int side, int seed) {
    byte[] rgb = new byte[side * side * 3];
    new Random(seed).nextBytes(rgb);
    return new RgbImage(side, side, rgb);
  }
}
