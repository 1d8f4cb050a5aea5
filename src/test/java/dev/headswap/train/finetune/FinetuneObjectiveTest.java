package dev.headswap.train.finetune;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headswap.checkpoint.Bundle;
import dev.headswap.checkpoint.BundleWriter;
import dev.headswap.checkpoint.Precision;
import dev.headswap.dataset.AlignerEpisode;
import dev.headswap.dataset.Sample;
import dev.headswap.dataset.episode.PhotoEpisodes;
import dev.headswap.frame.RgbImage;
import dev.headswap.model.aligner.Aligner;
import dev.headswap.model.aligner.SourceCode;
import dev.headswap.nn.Layer;
import dev.headswap.tensor.ComputeDevice;
import dev.headswap.train.OnePass;
import dev.headswap.train.TinyBundle;
import dev.headswap.train.aligner.RandomEpisodes;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FinetuneObjectiveTest {

  private static final List<Sample> PHOTOS = RandomEpisodes.samples(TinyBundle.TEMPLATE, 3, 0, 5);
  private static final List<RgbImage> CROPS = PHOTOS.stream().map(Sample::pixels).toList();

  @TempDir Path folder;

  private FinetuneObjective objective(Bundle base) {
    return new FinetuneObjective(
        TinyBundle.configuration("train.batch", "8"), base, ComputeDevice.CPU, null, CROPS);
  }

  private static List<AlignerEpisode> lessons(FinetuneObjective objective) {
    PhotoEpisodes episodes = new PhotoEpisodes(PHOTOS, objective.expressionBox(), 1);
    return IntStream.range(0, objective.batch(0)).mapToObj(i -> episodes.example(0, i)).toList();
  }

  @Test
  void codeMlpAndGeneratorMoveAndTheEncodersStay() throws IOException {
    try (FinetuneObjective objective = objective(TinyBundle.in(folder.resolve("base")))) {
      Layer trainee = objective.learners().get(0).network();
      OnePass.run(objective, 0, lessons(objective));
      Map<String, Float> moved = OnePass.gradients(trainee, 2);
      assertThat(moved.keySet()).containsExactly("code", "drawing.mlp", "drawing.generator");
      assertThat(moved.values()).allMatch(sum -> sum > 0);
    }
  }

  @Test
  void aPassTakesNoMoreExamplesThanThereArePhotos() throws IOException {
    try (FinetuneObjective objective = objective(TinyBundle.in(folder.resolve("base")))) {
      assertThat(objective.batch(0)).isEqualTo(3);
    }
  }

  @Test
  void itBeginsWithTheCodeOfThePhotosAndTheBundleKeepsIt() throws IOException {
    Bundle base = TinyBundle.in(folder.resolve("base"));
    assertThat(SourceCode.in(base)).isNull();
    float[] encoded;
    try (Aligner aligner = Aligner.open(base, ComputeDevice.CPU)) {
      encoded = aligner.encode(CROPS).values();
    }
    try (FinetuneObjective objective = objective(base)) {
      new BundleWriter(Precision.FLOAT32)
          .write(folder.resolve("own"), base.manifest(), objective.components());
    }
    SourceCode kept = SourceCode.in(Bundle.open(folder.resolve("own")));
    assertThat(kept).isEqualTo(new SourceCode(encoded));
  }
}
