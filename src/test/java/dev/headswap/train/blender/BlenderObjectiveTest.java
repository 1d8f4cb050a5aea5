package dev.headswap.train.blender;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headswap.checkpoint.Bundle;
import dev.headswap.config.Configuration;
import dev.headswap.dataset.BlenderPair;
import dev.headswap.dataset.Sample;
import dev.headswap.frame.Mask;
import dev.headswap.loss.IdentityFeatures;
import dev.headswap.nn.Layer;
import dev.headswap.tensor.ComputeDevice;
import dev.headswap.train.OnePass;
import dev.headswap.train.TinyBundle;
import dev.headswap.train.aligner.RandomEpisodes;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlenderObjectiveTest {

  private static final List<String> WEIGHTS =
      List.of(
          "features",
          "pixel",
          "cycle",
          "other-cycle",
          "adversarial",
          "feature-matching",
          "exemplar");

  @TempDir Path folder;

  private BlenderObjective objective(Configuration configuration) throws IOException {
    Bundle base = TinyBundle.in(folder.resolve("base-" + System.nanoTime()));
    return new BlenderObjective(
        configuration, base, ComputeDevice.CPU, IdentityFeatures.open(base, ComputeDevice.CPU));
  }

  private static List<BlenderLesson> lessons(BlenderObjective objective) {
    List<BlenderLesson> lessons = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      List<Sample> samples = RandomEpisodes.samples(TinyBundle.TEMPLATE, 3, 0, i + 1);
      BlenderPair pair =
          new BlenderPair(
              BlenderPair.Kind.SELF,
              samples.get(0),
              samples.get(1),
              samples.get(0),
              samples.get(0),
              samples.get(2),
              Mask.uniform(64, 64, 0));
      lessons.add(BlenderLesson.of(pair, objective.config()));
    }
    return lessons;
  }

  private static Configuration only(String weight) {
    List<String> keys = new ArrayList<>();
    for (String each : WEIGHTS) {
      keys.addAll(List.of("train.blender.weights." + each, each.equals(weight) ? "1" : "0"));
    }
    return TinyBundle.configuration(keys.toArray(String[]::new));
  }

  private static Layer blender(BlenderObjective objective) {
    return objective.learners().get(0).network();
  }

  @ParameterizedTest
  @ValueSource(strings = {"features", "pixel", "cycle", "other-cycle", "adversarial", "exemplar"})
  void eachTermAloneIsNotZeroAndMovesWarpOrUNet(String term) throws IOException {
    try (BlenderObjective objective = objective(only(term))) {
      Map<String, Float> terms = OnePass.run(objective, 0, lessons(objective));
      assertThat(terms.get(term)).isNotZero();
      Map<String, Float> moved = OnePass.gradients(blender(objective), 1);
      boolean blends = List.of("features", "pixel", "adversarial").contains(term);
      assertThat(moved.getOrDefault("correction", 0f) > 0).isEqualTo(blends);
      assertThat(moved.get("features")).isPositive();
    }
  }

  @Test
  void theBlendersStepLeavesTheDiscriminatorUntouched() throws IOException {
    try (BlenderObjective objective = objective(only("pixel"))) {
      OnePass.run(objective, 0, lessons(objective));
      Layer discriminator = objective.learners().get(1).network();
      assertThat(OnePass.gradients(discriminator, 1).values()).containsOnly(0f);
    }
  }

  @Test
  void aPassLeavesNoNativeArrayBehind() throws IOException {
    try (BlenderObjective objective = objective(TinyBundle.configuration())) {
      List<BlenderLesson> lessons = lessons(objective);
      OnePass.run(objective, 0, lessons);
      int before = OnePass.manager(objective).getManagedArrays().size();
      OnePass.run(objective, 0, lessons);
      OnePass.run(objective, 0, lessons);
      assertThat(OnePass.manager(objective).getManagedArrays()).hasSize(before);
    }
  }
}
