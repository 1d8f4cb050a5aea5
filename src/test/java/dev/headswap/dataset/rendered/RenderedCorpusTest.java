package dev.headswap.dataset.rendered;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headswap.dataset.Clip;
import dev.headswap.dataset.Corpus;
import dev.headswap.dataset.DatasetException;
import dev.headswap.dataset.Sample;
import dev.headswap.dataset.clip.CorpusSettings;
import dev.headswap.dataset.clip.DatasetHeader;
import dev.headswap.dataset.clip.DatasetWriter;
import dev.headswap.dataset.clip.PictureFormat;
import dev.headswap.frame.CropTemplate;
import dev.headswap.frame.Landmarks;
import dev.headswap.frame.Point;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RenderedCorpusTest {

  private static final CropTemplate CROP = CropTemplate.COMPACT.resized(64);
  private static final SynthSpec SPEC = new SynthSpec(4, 2, 1, 2, 0.5, true);
  private static final CorpusSettings NO_CACHE = new CorpusSettings(0);

  @TempDir Path folder;

  private static Corpus rendered() {
    return Corpora.open(SPEC.describe(), CROP, NO_CACHE);
  }

  private static Clip clip(Corpus corpus, Clip.Kind kind) {
    return corpus.clips().stream().filter(c -> c.kind() == kind).findFirst().orElseThrow();
  }

  private long[] render() {
    AtomicLong present = new AtomicLong();
    AtomicLong drawn = new AtomicLong();
    DatasetHeader header = DatasetHeader.of(SPEC.describe(), CROP, SynthTruth.layout());
    DatasetWriter writer = DatasetWriter.open(folder, header, PictureFormat.PNG);
    new CorpusRendering(new SynthPlan(SPEC), CROP, writer, 2)
        .run(present::addAndGet, drawn::addAndGet);
    return new long[] {present.get(), drawn.get()};
  }

  @Test
  void aFolderHoldsWhatIsDrawnWhenAsked() {
    assertThat(render()).containsExactly(0, SPEC.totalFrames());
    try (Corpus drawn = rendered();
        Corpus stored = Corpora.open(folder.toString(), CROP, NO_CACHE)) {
      assertThat(stored.clips()).containsExactlyInAnyOrderElementsOf(drawn.clips());
      assertThat(stored.truth()).isEqualTo(drawn.truth());
      for (Clip clip : drawn.clips()) {
        Sample a = drawn.sample(clip, 1);
        Sample b = stored.sample(clip, 1);
        assertThat(b.pixels().rgb()).isEqualTo(a.pixels().rgb());
        assertThat(b.labels().labels()).isEqualTo(a.labels().labels());
        assertThat(b.landmarks()).isEqualTo(a.landmarks());
        assertThat(b.truth()).isEqualTo(a.truth());
      }
    }
  }

  @Test
  void clipsThatAreThereStay() {
    render();
    assertThat(render()).containsExactly(SPEC.totalFrames(), 0);
  }

  @Test
  void ownHeadsLieWhereTheTemplateWantsThem() {
    try (Corpus corpus = rendered()) {
      Landmarks points = corpus.sample(clip(corpus, Clip.Kind.OWN), 0).landmarks();
      Point eyes = CROP.align(points).apply(points.leftEye());
      assertThat(eyes.distance(points.leftEye())).isLessThan(0.5);
    }
  }

  /** The swapped head's own alignment is that of the target. */
  @Test
  void swappedHeadsLieWhereTheTemplateWantsThem() {
    try (Corpus corpus = rendered()) {
      Landmarks points = corpus.sample(clip(corpus, Clip.Kind.SWAP), 0).landmarks();
      assertThat(CROP.align(points).scale()).isBetween(0.98, 1.02);
      assertThat(CROP.align(points).apply(new Point(32, 32)).distance(new Point(32, 32)))
          .isLessThan(0.7);
    }
  }

  @Test
  void cropsOfAnotherTemplateAreRefused() {
    render();
    assertThatThrownBy(() -> Corpora.open(folder.toString(), CropTemplate.COMPACT, NO_CACHE))
        .isInstanceOf(DatasetException.class)
        .hasMessageContaining("make the data again for this model");
  }
}
