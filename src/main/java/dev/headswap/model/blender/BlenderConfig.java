package dev.headswap.model.blender;

import dev.headswap.model.blender.warp.RegionAttention;
import java.util.List;

/**
 * The shape of a Blender.
 *
 * @param size side of the crop in pixels
 * @param eyesApart how far the eyes of a frontal face are apart in such a crop, in pixels
 * @param dilation side of the window by which head masks grow, in pixels, odd
 * @param vggWidth channels of VGG-19's first stage; later ones have 2, 4, 8 times as many
 * @param stride side of a cell of the feature map in pixels: 4 (relu3_4) or 8 (relu4_4)
 * @param featureChannels of the projections that are compared
 * @param temperature of the warp's soft-max
 * @param attention in which form the warp is computed
 * @param widths channels of the U-Net's levels from full resolution down
 */
public record BlenderConfig(
    int size,
    double eyesApart,
    int dilation,
    int vggWidth,
    int stride,
    int featureChannels,
    double temperature,
    RegionAttention attention,
    List<Integer> widths) {

  /** HeSer's sizes at 512 pixels (heser-spec 4.3, 5, 6.2). */
  private static final BlenderConfig PAPER =
      new BlenderConfig(
          512,
          58,
          17,
          64,
          4,
          256,
          0.01,
          RegionAttention.GATHERED,
          List.of(32, 64, 128, 256, 512, 512, 512));

  /** The same modules, narrow, for the tighter crop of 256 pixels. */
  private static final BlenderConfig COMPACT =
      new BlenderConfig(
          256,
          48,
          15,
          12,
          4,
          64,
          0.01,
          RegionAttention.GATHERED,
          List.of(16, 24, 48, 80, 128, 160, 160));

  public BlenderConfig {
    widths = List.copyOf(widths);
    expect(widths.size() >= 2 && widths.size() <= 8, "widths", "2 to 8 levels", widths);
    expect(widths.stream().allMatch(w -> w > 0), "widths", "positive widths", widths);
    int halvings = 1 << (widths.size() - 1);
    expect(size > 0 && size % halvings == 0, "size", "a positive multiple of " + halvings, size);
    expect(eyesApart > 0, "eyesApart", "more than 0 pixels", eyesApart);
    expect(dilation >= 1 && dilation % 2 == 1, "dilation", "an odd side", dilation);
    expect(vggWidth >= 1, "vggWidth", "at least 1 channel", vggWidth);
    expect(stride == 4 || stride == 8, "stride", "4 or 8 pixels", stride);
    expect(size % stride == 0, "stride", "a divisor of the size " + size, stride);
    expect(featureChannels >= 2, "featureChannels", "at least 2 channels", featureChannels);
    expect(temperature >= 1e-4, "temperature", "at least 0.0001", temperature);
  }

  /** HeSer's sizes at 512 pixels (heser-spec 4.3, 5, 6.2). */
  public static BlenderConfig paper() {
    return PAPER;
  }

  /** The same, narrow, at 256 pixels: for real time on two CPU cores. */
  public static BlenderConfig compact() {
    return COMPACT;
  }

  private static void expect(boolean met, String key, String rule, Object value) {
    if (!met) {
      throw new IllegalArgumentException(
          "%s required but was %s (blender.%s)".formatted(rule, value, key));
    }
  }
}
