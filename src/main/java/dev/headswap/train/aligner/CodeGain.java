package dev.headswap.train.aligner;

import dev.headswap.config.ConfigException;
import dev.headswap.config.Configuration;
import dev.headswap.model.aligner.AlignerNet;
import dev.headswap.nn.Parameter;
import dev.headswap.tensor.Constant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * What the codes of the encoders are multiplied by, once, before the first step. The perceptron
 * behind them is spectrally normalised, so styles move no further than codes do, and codes of a
 * young encoder are small.
 */
final class CodeGain {

  /** The last layer of each encoder: its product and bias are the code. */
  private static final Map<String, String> LAST_LAYERS =
      Map.of(
          "portrait", "portrait.fc",
          "pose", "pose.classifier.1",
          "expression", "expression.classifier.1");

  private final Map<String, Double> factors;

  private CodeGain(Map<String, Double> factors) {
    this.factors = factors;
  }

  /** Of {@code train.aligner.code-gain}. */
  static CodeGain of(Configuration configuration) {
    Map<String, Double> factors = new LinkedHashMap<>();
    for (String encoder : LAST_LAYERS.keySet()) {
      String key = "train.aligner.code-gain." + encoder;
      double factor = configuration.number(key, 0);
      if (factor == 0) {
        throw new ConfigException(key, key + ": more than 0 required but was 0");
      }
      factors.put(encoder, factor);
    }
    return new CodeGain(factors);
  }

  /** Changes the loaded weights of a network. */
  void applyTo(AlignerNet net) {
    Map<String, Parameter> parameters = net.parameters();
    factors.forEach(
        (encoder, factor) -> {
          String layer = LAST_LAYERS.get(encoder);
          multiply(known(parameters, layer + ".weight"), factor);
          multiply(known(parameters, layer + ".bias"), factor);
        });
  }

  private static Parameter known(Map<String, Parameter> parameters, String name) {
    return Objects.requireNonNull(parameters.get(name), name);
  }

  private static void multiply(Parameter parameter, double factor) {
    if (factor != 1) {
      parameter.replace(Constant.times(parameter.array(), factor));
    }
  }
}
