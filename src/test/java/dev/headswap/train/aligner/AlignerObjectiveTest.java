package dev.headswap.train.aligner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headswap.checkpoint.Bundle;
import dev.headswap.config.ConfigException;
import dev.headswap.config.Configuration;
import dev.headswap.dataset.AlignerEpisode;
import dev.headswap.dataset.TruthLayout;
import dev.headswap.model.aligner.Aligner;
import dev.headswap.nn.Layer;
import dev.headswap.tensor.ComputeDevice;
import dev.headswap.train.CountedFeed;
import dev.headswap.train.OnePass;
import dev.headswap.train.StepReport;
import dev.headswap.train.TinyBundle;
import dev.headswap.train.TrainListener;
import dev.headswap.train.TrainSettings;
import dev.headswap.train.Trainer;
import dev.headswap.train.run.ModelFolder;
import dev.headswap.train.run.RunFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AlignerObjectiveTest {

  private static final List<String> WEIGHTS =
      List.of(
          "pixel",
          "detail",
          "detail-squares",
          "identity-features",
          "feature-matching",
          "identity",
          "adversarial",
          "mask",
          "codes",
          "looks");
  private static final TruthLayout TRUTH =
      new TruthLayout(
          List.of("yaw", "pitch", "jaw-open", "key-x", "looks-jaw", "looks-hair", "looks-hat"));
  private static final List<AlignerEpisode> EPISODES =
      RandomEpisodes.of(TinyBundle.TEMPLATE, 3, 2, 7, 1);

  @TempDir Path folder;

  private AlignerObjective objective(Configuration configuration) throws IOException {
    Bundle base = TinyBundle.in(folder.resolve("base-" + System.nanoTime()));
    return new AlignerObjective(configuration, base, ComputeDevice.CPU, null, TRUTH);
  }

  private static Configuration only(String weight) {
    List<String> keys = new ArrayList<>();
    for (String each : WEIGHTS) {
      keys.addAll(List.of("train.aligner.weights." + each, each.equals(weight) ? "1" : "0"));
    }
    return TinyBundle.configuration(keys.toArray(String[]::new));
  }

  private static Layer generator(AlignerObjective objective) {
    return objective.learners().get(0).network();
  }

  private static Layer discriminator(AlignerObjective objective) {
    return objective.learners().get(1).network();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "pixel",
        "detail",
        "detail-squares",
        "identity-features",
        "identity",
        "adversarial",
        "mask",
        "codes"
      })
  void eachTermAloneIsNotZeroAndMovesTheEncodersOfTheTarget(String term) throws IOException {
    try (AlignerObjective objective = objective(only(term))) {
      Map<String, Float> terms = OnePass.run(objective, 0, EPISODES);
      assertThat(terms.get(term)).isNotZero();
      Map<String, Float> moved = OnePass.gradients(generator(objective), 2);
      assertThat(moved.get("aligner.pose")).isPositive();
      assertThat(moved.get("aligner.expression")).isPositive();
      boolean drawn = !term.equals("codes");
      assertThat(moved.getOrDefault("aligner.generator", 0f) > 0).isEqualTo(drawn);
      assertThat(moved.getOrDefault("aligner.mlp", 0f) > 0).isEqualTo(drawn);
      assertThat(moved.getOrDefault("aligner.portrait", 0f) > 0).isEqualTo(drawn);
      assertThat(moved.getOrDefault("codes.reader", 0f) > 0).isEqualTo(!drawn);
    }
  }

  @Test
  void whoItIsIsReadOutOfThePortraitAlone() throws IOException {
    try (AlignerObjective objective = objective(only("looks"))) {
      assertThat(OnePass.run(objective, 0, EPISODES)).containsOnlyKeys("looks");
      Map<String, Float> moved = OnePass.gradients(generator(objective), 2);
      assertThat(moved.get("aligner.portrait")).isPositive();
      assertThat(moved.get("looks.reader")).isPositive();
      assertThat(moved.get("aligner.pose")).isZero();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"codes", "looks"})
  void whatTheDataDoesNotKnowCannotBeRead(String term) throws IOException {
    Bundle base = TinyBundle.in(folder.resolve("base-" + System.nanoTime()));
    assertThatThrownBy(
            () -> new AlignerObjective(only(term), base, ComputeDevice.CPU, null, TruthLayout.NONE))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("train.aligner.weights." + term);
  }

  @Test
  void codesAreStrengthenedOnceBeforeTheFirstStep() throws IOException {
    Configuration plain = TinyBundle.configuration();
    try (AlignerObjective before = objective(plain);
        AlignerObjective after = objective(plain.with("train.aligner.code-gain.pose", "6"))) {
      float[] weak = value(before, "aligner.pose.classifier.1.weight");
      float[] strong = value(after, "aligner.pose.classifier.1.weight");
      assertThat(strong[3]).isNotZero().isEqualTo(6 * weak[3]);
      assertThat(value(after, "aligner.portrait.fc.weight"))
          .isEqualTo(value(before, "aligner.portrait.fc.weight"));
    }
  }

  @Test
  void aCodeIsNotSilenced() {
    Configuration silenced =
        TinyBundle.configuration().with("train.aligner.code-gain.expression", "0");
    assertThatThrownBy(() -> objective(silenced))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("train.aligner.code-gain.expression");
  }

  private static float[] value(AlignerObjective objective, String parameter) {
    return generator(objective).values(parameter);
  }

  @Test
  void featureMatchingPlaysAlongWithTheScore() throws IOException {
    Configuration both = only("feature-matching").with("train.aligner.weights.adversarial", "1");
    try (AlignerObjective objective = objective(both)) {
      assertThat(OnePass.run(objective, 0, EPISODES).get("feature-matching")).isPositive();
    }
  }

  @Test
  void theGeneratorsStepLeavesTheDiscriminatorUntouched() throws IOException {
    try (AlignerObjective objective = objective(only("pixel"))) {
      OnePass.run(objective, 0, EPISODES);
      assertThat(OnePass.gradients(discriminator(objective), 1).values()).containsOnly(0f);
    }
  }

  @Test
  void theDiscriminatorLearnsFromItsOwnLossAlone() throws IOException {
    Configuration weak = only("adversarial");
    Configuration strong = weak.with("train.aligner.weights.adversarial", "1000");
    try (AlignerObjective one = objective(weak);
        AlignerObjective thousand = objective(strong)) {
      OnePass.run(one, 0, EPISODES);
      OnePass.run(thousand, 0, EPISODES);
      assertThat(OnePass.gradients(discriminator(one), 1))
          .isEqualTo(OnePass.gradients(discriminator(thousand), 1));
    }
  }

  @Test
  void beforeItsStepTheDiscriminatorDoesNotPlay() throws IOException {
    Configuration later = only("adversarial").with("train.adversarial-from", "5");
    try (AlignerObjective objective = objective(later.with("train.aligner.weights.pixel", "1"))) {
      assertThat(OnePass.run(objective, 4, EPISODES)).doesNotContainKey("discriminator");
      assertThat(OnePass.run(objective, 5, EPISODES)).containsKey("discriminator");
    }
  }

  @Test
  void aPassLeavesNoNativeArrayBehind() throws IOException {
    try (AlignerObjective objective = objective(TinyBundle.configuration())) {
      OnePass.run(objective, 0, EPISODES);
      int before = OnePass.manager(objective).getManagedArrays().size();
      for (int i = 0; i < 3; i++) {
        OnePass.run(objective, 0, EPISODES);
      }
      assertThat(OnePass.manager(objective).getManagedArrays()).hasSize(before);
    }
  }

  @Test
  void aDiscriminatorThatWouldHalveItsPicturesAwayIsRefusedBeforeTheFirstStep() {
    Configuration early = growing().with("train.adversarial-from", "5");
    assertThatThrownBy(() -> objective(early))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("train.adversarial-from")
        .hasMessageContaining("64");
  }

  private static Configuration growing() {
    return TinyBundle.configuration(
        "train.aligner.stages", "16:3:0,32:3:3,64:3:6",
        "train.aligner.fade", "2",
        "train.steps", "9",
        "train.adversarial-from", "6",
        "train.accumulate", "1");
  }

  private float[] train(Path run, boolean resume, long stopAt, List<StepReport> reports)
      throws IOException {
    Bundle base = TinyBundle.in(folder.resolve("base-" + System.nanoTime()));
    List<Trainer<AlignerEpisode>> self = new ArrayList<>();
    TrainListener listener =
        new TrainListener() {
          @Override
          public void stepped(StepReport report) {
            reports.add(report);
            if (report.step() + 2 == stopAt) {
              self.get(0).stop();
            }
          }

          @Override
          public void saved(Path checkpoint, long steps) {}
        };
    ModelFolder.Origin origin = new ModelFolder.Origin(1, "a test", "discs", List.of("none"));
    try (AlignerObjective objective =
            new AlignerObjective(growing(), base, ComputeDevice.CPU, null, TRUTH);
        RunFolder opened = RunFolder.open(run, growing().toYaml(), 2, resume)) {
      self.add(
          new Trainer<>(
              objective,
              (step, counts) -> new CountedFeed<>(EPISODES),
              TrainSettings.of(growing()),
              opened,
              new ModelFolder(base, origin),
              listener));
      self.get(0).run(resume);
      return generator(objective).values("aligner.generator.head.weight");
    }
  }

  @Test
  void aRunBrokenOffInALowStageAndResumedEndsBitForBitTheSame() throws IOException {
    float[] whole = train(folder.resolve("whole"), false, -1, new ArrayList<>());
    train(folder.resolve("parts"), false, 4, new ArrayList<>());
    float[] parts = train(folder.resolve("parts"), true, -1, new ArrayList<>());
    assertThat(parts).containsExactly(whole);
  }

  @Test
  void itLearnsAndItsModelSwaps() throws IOException {
    List<StepReport> reports = new ArrayList<>();
    Path run = folder.resolve("run");
    train(run, false, -1, reports);
    assertThat(reports).hasSize(9);
    assertThat(run.resolve("previews")).isNotEmptyDirectory();
    Bundle model = Bundle.open(run.resolve("models/latest"));
    assertThat(model.manifest().provenance().trainings()).hasSize(1);
    assertThat(model.manifest().provenance().steps()).isEqualTo(9);
    assertThat(model.manifest().provenance().untrained()).isTrue();
    assertThat(model.has("blender")).isTrue();
    try (Aligner aligner = Aligner.open(model, ComputeDevice.CPU)) {
      assertThat(aligner.size()).isEqualTo(64);
    }
  }
}
