package dev.headswap.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.headswap.nn.Layer;
import dev.headswap.nn.Parameter;
import dev.headswap.tensor.Gradients;
import dev.headswap.tensor.Torch;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What one pass of an objective does to its networks. */
public final class OnePass {

  private OnePass() {}

  /** The terms of a pass, gradients left behind. */
  public static <E> Map<String, Float> run(Objective<E> objective, long step, List<E> examples) {
    objective.learners().forEach(learner -> learner.network().train());
    NDManager manager = manager(objective);
    try (NDManager scope = manager.newSubManager()) {
      Terms terms = new Terms(1);
      Torch.seed(step);
      Gradients.recorded(
          () -> {
            objective.pass(scope, step, examples, terms);
            return terms;
          });
      return terms.read();
    }
  }

  /** How much each top part of a network has collected: the sum of all |gradients|. */
  public static Map<String, Float> gradients(Layer network, int depth) {
    Map<String, Float> sums = new LinkedHashMap<>();
    network
        .parameters()
        .forEach((name, p) -> sums.merge(head(name, depth), collected(p), Float::sum));
    return sums;
  }

  private static String head(String name, int depth) {
    String[] parts = name.split("\\.");
    return String.join(".", List.of(parts).subList(0, Math.min(depth, parts.length)));
  }

  private static float collected(Parameter parameter) {
    if (!parameter.isTrained()) {
      return 0;
    }
    try (NDArray gradient = parameter.array().getGradient();
        NDArray sum = gradient.abs().sum()) {
      return sum.toFloatArray()[0];
    }
  }

  /** Where an objective's networks live. */
  public static NDManager manager(Objective<?> objective) {
    Layer any = objective.learners().get(0).network();
    return any.parameters().values().iterator().next().array().getManager();
  }
}
