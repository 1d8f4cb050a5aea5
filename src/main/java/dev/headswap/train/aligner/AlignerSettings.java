package dev.headswap.train.aligner;

import dev.headswap.config.Configuration;
import dev.headswap.train.optimise.LearningRate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/**
 * How the Aligner is trained.
 *
 * @param stages of growing resolution
 * @param fade steps in which a stage takes over from the one before
 * @param adversarialFrom the first step at which D_A plays
 * @param weights of the losses
 * @param emphasis of regions in the pixel loss
 * @param generator rate of E_por, E_pose, E_exp, MLP and G
 * @param discriminator rate of D_A
 * @param factors of the generator's rate, by the name of a part
 * @param sources the most sources of an episode
 */
record AlignerSettings(
    List<Stage> stages,
    long fade,
    long adversarialFrom,
    AlignerWeights weights,
    Emphasis emphasis,
    LearningRate generator,
    LearningRate discriminator,
    Map<String, Double> factors,
    int sources) {

  private static final List<String> PARTS =
      List.of("portrait", "pose", "expression", "mlp", "generator");

  static AlignerSettings of(Configuration configuration, int fullSize) {
    Map<String, Double> factors = new TreeMap<>();
    for (String part : PARTS) {
      factors.put(part, configuration.number("train.aligner.rate-factors." + part, 0));
    }
    return new AlignerSettings(
        Stage.of(configuration, fullSize),
        configuration.integer("train.aligner.fade", 0),
        configuration.integer("train.adversarial-from", 0),
        AlignerWeights.of(configuration),
        Emphasis.of(configuration),
        LearningRate.of(configuration, "generator"),
        LearningRate.of(configuration, "discriminator"),
        factors,
        configuration.integer("dataset.max-sources", 1));
  }

  /** What a parameter's rate is multiplied by. */
  ToDoubleFunction<String> factor() {
    return name -> {
      String[] path = name.split("\\.", 3);
      boolean ofNet = path[0].equals("aligner");
      return ofNet ? factors.getOrDefault(path[1].toLowerCase(Locale.ROOT), 1.0) : 1;
    };
  }

  /** The stage of a step. */
  Stage stage(long step) {
    return Stage.at(stages, step);
  }

  /** The size drawn before the stage of a step began. */
  int sizeBefore(long step) {
    Stage now = stage(step);
    return now.from() == 0 ? now.size() : Stage.at(stages, now.from() - 1).size();
  }
}
