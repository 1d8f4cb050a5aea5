package dev.headswap.train.aligner;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.headswap.config.ConfigException;
import dev.headswap.config.Configuration;
import dev.headswap.frame.Label;
import dev.headswap.frame.LabelMap;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What a pixel of each label counts in the pixel loss: 1 unless said otherwise. */
public final class Emphasis {

  private static final String KEY = "train.aligner.region-weights";

  private final float[] byLabel = new float[Label.COUNT];

  private Emphasis() {
    Arrays.fill(byLabel, 1);
  }

  /** From {@code train.aligner.region-weights}: {@code left-eye:4}, and so on. */
  public static Emphasis of(Configuration configuration) {
    Emphasis emphasis = new Emphasis();
    for (String text : configuration.list(KEY)) {
      String[] parts = text.strip().split(":", -1);
      try {
        Label label = Label.valueOf(parts[0].toUpperCase(Locale.ROOT).replace('-', '_'));
        emphasis.byLabel[label.ordinal()] = Float.parseFloat(parts[1]);
      } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
        throw new ConfigException(
            KEY,
            "%s: label:weight, such as left-eye:4, required but was '%s'".formatted(KEY, text));
      }
    }
    return emphasis;
  }

  /** For label maps of one size: (N, 1, H, W). */
  NDArray of(NDManager scope, List<LabelMap> maps) {
    int area = maps.get(0).labels().length;
    float[] values = new float[maps.size() * area];
    for (int n = 0; n < maps.size(); n++) {
      byte[] labels = maps.get(n).labels();
      for (int i = 0; i < area; i++) {
        values[n * area + i] = byLabel[labels[i]];
      }
    }
    LabelMap first = maps.get(0);
    return scope.create(values, new Shape(maps.size(), 1, first.height(), first.width()));
  }
}
