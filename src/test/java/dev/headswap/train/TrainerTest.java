package dev.headswap.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headswap.checkpoint.BundleException;
import dev.headswap.train.TrainSettings.Every;
import dev.headswap.train.run.RunFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainerTest {

  @TempDir Path folder;

  private static TrainSettings settings(long steps, int passes) {
    return new TrainSettings(3, steps, passes, 10, 0.99, new Every(1000, 1000, 5, 2));
  }

  private float[] train(Path run, TrainSettings settings, boolean resume, long stopAfter) {
    try (LineObjective line = new LineObjective()) {
      train(line, run, settings, resume, stopAfter);
      return line.weights();
    }
  }

  private long train(
      LineObjective line, Path run, TrainSettings settings, boolean resume, long stopAfter) {
    List<Trainer<Double>> self = new ArrayList<>();
    TrainListener listener =
        new TrainListener() {
          @Override
          public void stepped(StepReport report) {
            if (report.step() + 2 == stopAfter) {
              self.get(0).stop();
            }
          }

          @Override
          public void saved(Path checkpoint, long steps) {}
        };
    try (RunFolder opened = RunFolder.open(run, "train: {}", 2, resume)) {
      self.add(
          new Trainer<>(
              line,
              CountingFeed::new,
              settings,
              opened,
              (path, objective, report) -> {},
              listener));
      return self.get(0).run(resume);
    }
  }

  @Test
  void learns() {
    try (LineObjective line = new LineObjective()) {
      List<Float> losses = new ArrayList<>();
      TrainListener listener =
          new TrainListener() {
            @Override
            public void stepped(StepReport report) {
              losses.add(report.terms().get("l1"));
            }

            @Override
            public void saved(Path checkpoint, long steps) {}
          };
      try (RunFolder run = RunFolder.open(folder.resolve("run"), "", 2, false)) {
        new Trainer<>(line, CountingFeed::new, settings(300, 1), run, (p, o, r) -> {}, listener)
            .run(false);
      }
      double early = losses.subList(0, 30).stream().mapToDouble(f -> f).average().orElseThrow();
      double late = losses.subList(270, 300).stream().mapToDouble(f -> f).average().orElseThrow();
      assertThat(late).isLessThan(0.7 * early);
    }
  }

  @Test
  void resumedRunEndsBitForBitWhereAnUnbrokenOneEnds() {
    float[] whole = train(folder.resolve("whole"), settings(20, 2), false, -1);
    train(folder.resolve("parts"), settings(20, 2), false, 8);
    float[] parts = train(folder.resolve("parts"), settings(20, 2), true, -1);
    assertThat(parts).containsExactly(whole);
  }

  @Test
  void stopEndsAfterTheNextStepWithACheckpoint() {
    try (LineObjective line = new LineObjective()) {
      assertThat(train(line, folder.resolve("run"), settings(20, 1), false, 8)).isEqualTo(8);
    }
    assertThat(folder.resolve("run/checkpoints/latest")).content().isEqualTo("step-00000008\n");
  }

  @Test
  void nanStopsTheRunWithStepAndTermNamed() {
    try (LineObjective line = new LineObjective()) {
      line.brokenFrom = 3;
      assertThatThrownBy(() -> train(line, folder.resolve("run"), settings(20, 1), false, -1))
          .isInstanceOf(TrainingException.class)
          .hasMessageContaining("step 3: term l1 is NaN");
    }
  }

  @Test
  void nativeMemoryStaysFlat() {
    try (LineObjective line = new LineObjective()) {
      train(line, folder.resolve("one"), settings(2, 1), false, -1);
      int before = line.arrays();
      train(line, folder.resolve("two"), settings(30, 1), false, -1);
      int optimiser =
          7; // flat weights, two moments, averages: of the second trainer; views replaced
      assertThat(line.arrays() - before).isLessThanOrEqualTo(optimiser);
    }
  }

  @Test
  void existingRunIsNotOverwritten() {
    train(folder.resolve("run"), settings(2, 1), false, -1);
    assertThatThrownBy(() -> train(folder.resolve("run"), settings(2, 1), false, -1))
        .hasMessageContaining("--resume");
  }

  @Test
  void checkpointOfAnotherNetworkIsRefused() throws IOException {
    train(folder.resolve("run"), settings(2, 1), false, -1);
    Path file = folder.resolve("run/checkpoints/step-00000002/line.safetensors");
    String header = Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1);
    Files.writeString(
        file,
        header.replace("weight/0.bias", "weight/0.bios"),
        java.nio.charset.StandardCharsets.ISO_8859_1);
    assertThatThrownBy(() -> train(folder.resolve("run"), settings(4, 1), true, -1))
        .isInstanceOf(BundleException.class)
        .hasMessageContaining("weight/0.bias");
  }
}
