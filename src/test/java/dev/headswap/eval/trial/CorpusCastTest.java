package dev.headswap.eval.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headswap.dataset.Clip;
import dev.headswap.dataset.Clip.Kind;
import dev.headswap.dataset.DatasetException;
import dev.headswap.dataset.Sample;
import dev.headswap.eval.PaintedCast;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CorpusCastTest {

  private static final Clip FIRST = clip("5/a", 5, 5, "talk", Kind.OWN, 4);
  private static final Clip FIRST_MORE = clip("5/b", 5, 5, "walk", Kind.OWN, 8);
  private static final Clip SECOND = clip("9/a", 9, 9, "sing", Kind.OWN, 12);
  private static final Clip SWAP = clip("5-on-9/a", 5, 9, "sing", Kind.SWAP, 12);

  private static Clip clip(
      String name, int identity, int body, String performance, Kind kind, int frames) {
    return new Clip(name, identity, body, "video", performance, kind, frames);
  }

  private static CorpusCast cast(Clip... clips) {
    return new CorpusCast(new PaintedCorpus(List.of(clips)), "here", 3);
  }

  private static List<String> shown(List<Sample> samples) {
    return samples.stream().map(PaintedCorpus::place).toList();
  }

  @Test
  void theTruthIsTheClipThatShowsIt() {
    Trial trial = cast(FIRST, FIRST_MORE, SECOND, SWAP).swap(0, 2);
    assertThat(trial.target()).isEqualTo(1);
    assertThat(shown(trial.targets())).containsExactly("9/a 0", "9/a 1", "9/a 2");
    assertThat(shown(trial.truths())).containsExactly("5-on-9/a 0", "5-on-9/a 1", "5-on-9/a 2");
  }

  @Test
  void withoutSuchAClipTheTruthIsNotKnown() {
    Trial trial = cast(FIRST, FIRST_MORE, SECOND).swap(1, 2);
    assertThat(trial.hasTruth()).isFalse();
    assertThat(trial.target()).isZero();
    assertThat(shown(trial.targets())).containsExactly("5/a 0", "5/a 1", "5/a 2");
  }

  @Test
  void photosAndGalleryComeFromOtherClips() {
    Trial self = cast(FIRST, FIRST_MORE, SECOND).self(0, 3);
    assertThat(shown(self.targets())).allMatch(place -> place.startsWith("5/a"));
    List<String> stills =
        Stream.concat(shown(self.photos()).stream(), shown(self.sourceGallery()).stream()).toList();
    assertThat(stills).hasSize(8).doesNotHaveDuplicates().allMatch(s -> s.startsWith("5/b"));
  }

  @Test
  void whereThereIsOneClipTheRestOfItServes() {
    Trial self = cast(FIRST, FIRST_MORE, SECOND).self(1, 4);
    assertThat(shown(self.photos())).containsExactly("9/a 8", "9/a 9", "9/a 10", "9/a 11");
  }

  @Test
  void tooFewFramesSayHowMany() {
    assertThatThrownBy(() -> cast(FIRST, FIRST_MORE, SECOND).self(0, 9))
        .isInstanceOf(DatasetException.class)
        .hasMessageContaining("8 frames")
        .hasMessageContaining("14");
  }

  @Test
  void onePersonIsNotEnough() {
    assertThatThrownBy(() -> cast(FIRST, FIRST_MORE))
        .isInstanceOf(DatasetException.class)
        .hasMessageContaining("here")
        .hasMessageContaining("2 people");
  }

  @Test
  void theTemplateIsTheCorpus() {
    assertThat(cast(FIRST, SECOND).template()).isEqualTo(new PaintedCast(1).template());
  }
}
