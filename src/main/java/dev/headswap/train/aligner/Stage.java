package dev.headswap.train.aligner;

import dev.headswap.config.ConfigException;
import dev.headswap.config.Configuration;
import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of the training at one resolution.
 *
 * @param size side of what is drawn, in pixels
 * @param batch examples of a pass
 * @param from its first step
 */
record Stage(int size, int batch, long from) {

  private static final String KEY = "train.aligner.stages";

  /** The stages of {@code train.aligner.stages}; without any, all of it at full size. */
  static List<Stage> of(Configuration configuration, int fullSize) {
    List<String> texts = configuration.list(KEY);
    if (texts.isEmpty()) {
      return List.of(new Stage(fullSize, configuration.integer("train.batch", 1), 0));
    }
    List<Stage> stages = new ArrayList<>();
    for (String text : texts) {
      stages.add(parse(text.strip(), fullSize));
    }
    requireOrder(stages, fullSize);
    return List.copyOf(stages);
  }

  private static Stage parse(String text, int fullSize) {
    String[] parts = text.split(":", -1);
    try {
      int size = Integer.parseInt(parts[0]);
      if (parts.length == 3 && size >= 16 && size <= fullSize && Integer.bitCount(size) == 1) {
        return new Stage(size, Integer.parseInt(parts[1]), Long.parseLong(parts[2]));
      }
    } catch (NumberFormatException e) {
      throw wrong(text, fullSize);
    }
    throw wrong(text, fullSize);
  }

  private static ConfigException wrong(String text, int fullSize) {
    return new ConfigException(
        KEY,
        "%s: size:batch:first-step with a size of 16, 32 ... %d required but was '%s'"
            .formatted(KEY, fullSize, text));
  }

  private static void requireOrder(List<Stage> stages, int fullSize) {
    for (int i = 0; i < stages.size(); i++) {
      Stage stage = stages.get(i);
      boolean first = i == 0 && stage.from == 0;
      boolean later = i > 0 && stage.from > stages.get(i - 1).from;
      boolean grows = i == 0 || stage.size > stages.get(i - 1).size;
      if (!(first || later) || !grows || stage.batch < 1) {
        throw wrong(stage.size + ":" + stage.batch + ":" + stage.from, fullSize);
      }
    }
  }

  /** The one that a step belongs to. */
  static Stage at(List<Stage> stages, long step) {
    Stage found = stages.get(0);
    for (Stage stage : stages) {
      found = stage.from <= step ? stage : found;
    }
    return found;
  }

  /** How far a stage has taken over from the one before it, 0 to 1. */
  double share(long step, long fade) {
    return from == 0 || fade == 0 ? 1 : Math.min(1, (step - from + 1.0) / fade);
  }
}
