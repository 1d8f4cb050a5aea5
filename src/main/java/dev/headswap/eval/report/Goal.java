package dev.headswap.eval.report;

import dev.headswap.eval.entrant.Entrant;
import dev.headswap.eval.figure.Estimate;
import dev.headswap.eval.judge.Measure;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a trained model should reach on procedural heads at 256 pixels; the figures of
 * self-reenactment are what a re-trained HeSer reaches on VoxCeleb2 at 512.
 *
 * @param bound at least, or at most where less is better
 */
record Goal(Measure measure, double bound) {

  static final List<Goal> ALL =
      List.of(
          new Goal(Measure.IDENTITY_MARGIN, 0.25),
          new Goal(Measure.LANDMARK_ERROR, 0.04),
          new Goal(Measure.SELF_PSNR, 23),
          new Goal(Measure.SELF_SSIM, 0.86));

  /** Whether the mean reaches it; empty where there is none. */
  Optional<Boolean> met(Results results) {
    return results
        .scores()
        .figure(Entrant.OURS, measure)
        .map(Estimate::mean)
        .map(mean -> measure.advantage(mean, bound) >= 0);
  }

  /** By the measures' keys. */
  static Map<String, Object> json(Results results) {
    Map<String, Object> goals = new LinkedHashMap<>();
    for (Goal goal : ALL) {
      Map<String, @Nullable Object> map = new LinkedHashMap<>();
      map.put(goal.measure.higherIsBetter() ? "atLeast" : "atMost", goal.bound);
      map.put("met", goal.met(results).orElse(null));
      goals.put(goal.measure.key(), map);
    }
    return goals;
  }
}
