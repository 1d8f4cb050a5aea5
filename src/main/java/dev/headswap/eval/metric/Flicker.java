package dev.headswap.eval.metric;

import dev.headswap.frame.Mask;
import dev.headswap.frame.RgbImage;
import java.util.List;
import java.util.OptionalDouble;

/**
 * How much a film flickers that should not: the mean of {@code |(O_t - O_t-1) - (G_t - G_t-1)|} of
 * the R', G' and B' samples, O the output and G the truth, where the head is in either of the two
 * frames. In levels of 0 to 255; 0 for a film that changes exactly as the truth does, even if it
 * looks different. Lower is better.
 */
public final class Flicker {

  private Flicker() {}

  /**
   * The flicker of consecutive frames.
   *
   * @param regions where the head is, one for each frame
   * @return empty for fewer than two frames
   * @throws IllegalArgumentException if the lists differ in length or the pictures in size
   */
  public static OptionalDouble of(List<RgbImage> output, List<RgbImage> truth, List<Mask> regions) {
    if (output.size() != truth.size() || output.size() != regions.size()) {
      throw new IllegalArgumentException(
          "as many frames of output, truth and regions required but were %d, %d and %d"
              .formatted(output.size(), truth.size(), regions.size()));
    }
    double sum = 0;
    for (int t = 1; t < output.size(); t++) {
      Region region =
          Region.of(regions.get(t - 1).union(regions.get(t)))
              .expect(output.get(t), truth.get(t))
              .expect(output.get(t - 1), truth.get(t - 1));
      sum +=
          difference(
              new Step(output.get(t - 1), output.get(t)),
              new Step(truth.get(t - 1), truth.get(t)),
              region);
    }
    int steps = output.size() - 1;
    return steps < 1 ? OptionalDouble.empty() : OptionalDouble.of(sum / steps);
  }

  /** One frame and the next. */
  private record Step(RgbImage before, RgbImage after) {
    int change(int sample) {
      return (after.rgb()[sample] & 0xff) - (before.rgb()[sample] & 0xff);
    }
  }

  private static double difference(Step output, Step truth, Region region) {
    long sum = 0;
    for (int pixel : region.pixels()) {
      for (int at = 3 * pixel; at < 3 * pixel + 3; at++) {
        sum += Math.abs(output.change(at) - truth.change(at));
      }
    }
    return sum / (3.0 * region.pixels().length);
  }
}
