package dev.headswap.train.perception;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.headswap.frame.Label;
import dev.headswap.frame.LabelMap;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** How much of each coarse cell every label covers, times what the label counts. */
final class LabelShares {

  /** Small parts count more than their area; all others count once. */
  private static final Map<Label, Float> COUNTS = new EnumMap<>(Label.class);

  static {
    for (Label label : Label.values()) {
      COUNTS.put(label, 1f);
    }
    for (Label small :
        List.of(
            Label.LEFT_BROW,
            Label.RIGHT_BROW,
            Label.LEFT_EYE,
            Label.RIGHT_EYE,
            Label.GLASSES,
            Label.LEFT_EAR,
            Label.RIGHT_EAR,
            Label.EARRING,
            Label.NOSE,
            Label.INNER_MOUTH,
            Label.UPPER_LIP,
            Label.LOWER_LIP,
            Label.NECKLACE)) {
      COUNTS.put(small, 2f);
    }
  }

  private LabelShares() {}

  /**
   * (N, 19, side, side); without the counts the shares of a cell would add up to 1.
   *
   * @param maps square, of a multiple of {@code side}
   */
  static NDArray of(NDManager scope, List<LabelMap> maps, int side) {
    int area = side * side;
    float[] shares = new float[maps.size() * Label.COUNT * area];
    for (int n = 0; n < maps.size(); n++) {
      add(maps.get(n), shares, n * Label.COUNT * area, side);
    }
    return scope.create(shares, new Shape(maps.size(), Label.COUNT, side, side));
  }

  private static void add(LabelMap map, float[] shares, int start, int side) {
    int fold = map.width() / side;
    float[] worth = new float[Label.COUNT];
    COUNTS.forEach((label, count) -> worth[label.ordinal()] = count / (fold * fold));
    for (int i = 0; i < map.labels().length; i++) {
      int cell = i / map.width() / fold * side + i % map.width() / fold;
      int label = map.labels()[i];
      shares[start + label * side * side + cell] += worth[label];
    }
  }
}
