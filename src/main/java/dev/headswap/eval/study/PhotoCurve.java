package dev.headswap.eval.study;

import dev.headswap.eval.figure.Estimate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Identity similarity to the source over K (HeSer, supplementary, Fig. 2).
 *
 * @param points by rising K
 * @param tuned with models fine-tuned to each source; null where there are none
 */
public record PhotoCurve(List<Point> points, @Nullable Estimate tuned) {

  /**
   * One K.
   *
   * @param photos K
   * @param toSource identity similarity to the source
   * @param toTarget identity similarity to the target
   */
  public record Point(int photos, Estimate toSource, Estimate toTarget) {}
}
