package dev.headswap.model.blender;

import java.util.List;

/**
 * The shape of a Blender.
 *
 * @param size side of the crop in pixels
 * @param eyesApart how far the eyes of a frontal face are apart in such a crop, in pixels
 * @param dilation side of the window by which head masks grow, in pixels, odd
 * @param vggWidths channels of the first stages of VGG-19 that make the features, each stage at
 *     half the resolution of the one before
 * @param featureChannels of the projections that are compared
 * @param temperature of the warp's soft-max
 * @param attention in which form the warp is computed
 * @param widths channels of the U-Net's levels from full resolution down
 */
public record BlenderConfig(
    int size,
    double eyesApart,
    int dilation,
    List<Integer> vggWidths,
    int featureChannels,
    double temperature,
    RegionAttention attention,
    List<Integer> widths) {

  public BlenderConfig {
    vggWidths = List.copyOf(vggWidths);
    widths = List.copyOf(widths);
    expect(fits(size, widths, vggWidths), "size", "a size that halves at every level", size);
    expect(eyesApart > 0, "eyesApart", "more than 0 pixels", eyesApart);
    expect(dilation >= 1 && dilation % 2 == 1, "dilation", "an odd side", dilation);
    expect(inside(vggWidths.size(), 1, 5), "vggWidths", "1 to 5 stages", vggWidths);
    expect(vggWidths.stream().allMatch(w -> w > 0), "vggWidths", "positive widths", vggWidths);
    expect(featureChannels >= 2, "featureChannels", "at least 2", featureChannels);
    expect(temperature >= 1e-4, "temperature", "at least 0.0001", temperature);
    expect(inside(widths.size(), 2, 8), "widths", "2 to 8 levels", widths);
    expect(widths.stream().allMatch(w -> w > 0), "widths", "positive widths", widths);
  }

  /** HeSer's sizes at 512 pixels (heser-spec 4.3, 5, 6.2). */
  public static BlenderConfig paper() {
    return new BlenderConfig(
        512,
        58,
        17,
        List.of(64, 128, 256),
        256,
        0.01,
        RegionAttention.GATHERED,
        List.of(32, 64, 128, 256, 512, 512, 512));
  }

  /** The same, narrow, at 256 pixels: for real time on two CPU cores. */
  public static BlenderConfig compact() {
    return new BlenderConfig(
        256,
        48,
        15,
        List.of(16, 32, 48),
        64,
        0.01,
        RegionAttention.GATHERED,
        List.of(16, 24, 48, 96, 144, 160, 160));
  }

  /** Pixels to a cell of the feature map, along one side. */
  public int stride() {
    return 1 << (vggWidths.size() - 1);
  }

  private static boolean fits(int size, List<Integer> widths, List<Integer> vggWidths) {
    int deepest = Math.max(widths.size(), vggWidths.size());
    return size >= 1 && size % (1 << (deepest - 1)) == 0;
  }

  private static boolean inside(int value, int least, int most) {
    return value >= least && value <= most;
  }

  private static void expect(boolean met, String key, String rule, Object value) {
    if (!met) {
      throw new IllegalArgumentException(
          "%s required but was %s (blender.%s)".formatted(rule, value, key));
    }
  }
}
