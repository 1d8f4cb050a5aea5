package dev.headswap.dataset.episode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headswap.dataset.AlignerEpisode;
import dev.headswap.dataset.DatasetException;
import dev.headswap.dataset.FakeCorpus;
import dev.headswap.dataset.Sample;
import dev.headswap.dataset.augment.Mirror;
import dev.headswap.frame.Box;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AlignerEpisodesTest {

  private static final Box FACE = new Box(8, 6, 18, 18);

  private static AlignerEpisodes alone(int maxSources) {
    return new AlignerEpisodes(
        FakeCorpus.alone(5, 3, 4),
        new EpisodeSettings(7, maxSources, 0, Disguise.PAPER, SourceFlip.FREE),
        FACE);
  }

  private static AlignerEpisodes twins(double crossDriving, SourceFlip flip) {
    return new AlignerEpisodes(
        FakeCorpus.twins(4, 6),
        new EpisodeSettings(7, 4, crossDriving, Disguise.PAPER, flip),
        FACE);
  }

  /** Which frame of which clip; shifts and flips do not change it. */
  private static int origin(Sample sample) {
    return sample.pixels().green(16, 16) * 100 + sample.pixels().blue(16, 16);
  }

  @Test
  void anEpisodeFollowsFromSeedStepAndIndex() {
    AlignerEpisode one = alone(8).example(5, 2);
    AlignerEpisode again = alone(8).example(5, 2);
    assertThat(again.driverInput().rgb()).isEqualTo(one.driverInput().rgb());
    assertThat(again.expressionBox()).isEqualTo(one.expressionBox());
    assertThat(again.sources()).hasSameSizeAs(one.sources());
    assertThat(origin(again.truth())).isEqualTo(origin(one.truth()));
  }

  @Test
  void allEpisodesOfAStepHaveAsManySources() {
    AlignerEpisodes episodes = alone(8);
    for (int step = 0; step < 20; step++) {
      int k = episodes.sources(step);
      for (int i = 0; i < 4; i++) {
        assertThat(episodes.example(step, i).sources()).hasSize(k);
      }
    }
  }

  @Test
  void everyNumberOfSourcesIsAsLikely() {
    AlignerEpisodes episodes = alone(8);
    var counts =
        IntStream.range(0, 8000)
            .mapToObj(episodes::sources)
            .collect(Collectors.groupingBy(k -> k, Collectors.counting()));
    assertThat(counts.keySet()).containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 7, 8);
    assertThat(counts.values()).allMatch(n -> n > 880 && n < 1120);
  }

  @Test
  void sourcesAreOtherFramesOfTheSamePerson() {
    AlignerEpisodes episodes = alone(8);
    for (int step = 0; step < 60; step++) {
      AlignerEpisode e = episodes.example(step, 0);
      Set<Integer> seen = new HashSet<>(Set.of(origin(e.truth())));
      for (Sample source : e.sources()) {
        assertThat(source.identity()).isEqualTo(e.truth().identity());
        assertThat(seen.add(origin(source))).as("a frame of its own").isTrue();
      }
    }
  }

  @Test
  void withoutOthersTheTruthDrivesItself() {
    AlignerEpisode e = alone(3).example(1, 1);
    assertThat(e.crossDriven()).isFalse();
    assertThat(e.driver().pixels().rgb()).isEqualTo(e.truth().pixels().rgb());
  }

  @Test
  void othersDriveAsOftenAsWanted() {
    AlignerEpisodes episodes = twins(0.5, SourceFlip.FREE);
    long cross =
        IntStream.range(0, 400)
            .mapToObj(i -> episodes.example(i, 0))
            .filter(AlignerEpisode::crossDriven)
            .peek(AlignerEpisodesTest::expectSameMoment)
            .count();
    assertThat(cross).isBetween(160L, 240L);
  }

  /** The twin's clip stands beside in the list: same performance, same frame, same placement. */
  private static void expectSameMoment(AlignerEpisode e) {
    assertThat(e.driver().pixels().blue(16, 16)).isEqualTo(e.truth().pixels().blue(16, 16));
    assertThat(e.driver().pixels().green(16, 16) / 4)
        .isEqualTo(e.truth().pixels().green(16, 16) / 4);
    assertThat(e.driver().labels().labels()).isEqualTo(e.truth().labels().labels());
  }

  /** These drivers are of one colour, so that stretching them shows nothing. */
  @Test
  void driversAreDisguisedAsOftenAsWanted() {
    int always = untouched(Disguise.PAPER);
    assertThat(untouched(new Disguise(0, 0.5, 0.5))).isEqualTo(160);
    assertThat(untouched(new Disguise(0.5, 0.5, 0.5))).isBetween(always + 20, 140);
    assertThat(always).isLessThan(100);
  }

  private static int untouched(Disguise disguise) {
    EpisodeSettings settings = new EpisodeSettings(7, 2, 0, disguise, SourceFlip.FREE);
    AlignerEpisodes episodes = new AlignerEpisodes(FakeCorpus.alone(5, 3, 4), settings, FACE);
    return (int)
        IntStream.range(0, 160)
            .mapToObj(i -> episodes.example(i, 0))
            .filter(e -> Arrays.equals(e.driverInput().rgb(), e.driver().pixels().rgb()))
            .count();
  }

  @Test
  void driversLieWhereTheTemplateSaysIfNothingIsToMoveThem() {
    EpisodeSettings settings =
        new EpisodeSettings(7, 2, 0, new Disguise(1, 0, 0), SourceFlip.WITH_TRUTH);
    AlignerEpisodes episodes = new AlignerEpisodes(FakeCorpus.alone(5, 3, 4), settings, FACE);
    for (int i = 0; i < 60; i++) {
      Box box = episodes.example(i, 0).expressionBox();
      assertThat(box).isIn(FACE, Mirror.of(FACE, 32));
    }
  }

  @Test
  void sourcesMayBeFlippedAsTheTruthIs() {
    AlignerEpisodes episodes = twins(0, SourceFlip.WITH_TRUTH);
    for (int i = 0; i < 40; i++) {
      AlignerEpisode e = episodes.example(i, 0);
      assertThat(e.sources()).allMatch(s -> FakeCorpus.flipped(s) == FakeCorpus.flipped(e.truth()));
    }
  }

  @Test
  void theBoxStaysWithinTheCrop() {
    for (int i = 0; i < 100; i++) {
      Box box = alone(2).example(i, 0).expressionBox();
      assertThat(box.x()).isBetween(0.0, 32.0);
      assertThat(box.x() + box.width()).isBetween(box.x(), 32.0);
      assertThat(box.y() + box.height()).isBetween(box.y(), 32.0);
    }
  }

  @Test
  void peopleWithTooFewFramesAreRefused() {
    EpisodeSettings settings = new EpisodeSettings(1, 8, 0, Disguise.PAPER, SourceFlip.FREE);
    assertThatThrownBy(() -> new AlignerEpisodes(FakeCorpus.alone(2, 2, 4), settings, FACE))
        .isInstanceOf(DatasetException.class)
        .hasMessageContaining("identity 0 has 8 frames, at least 9 required");
  }

  @Test
  void crossDrivingWithoutTwinsIsRefused() {
    EpisodeSettings settings = new EpisodeSettings(1, 2, 0.5, Disguise.PAPER, SourceFlip.FREE);
    assertThatThrownBy(() -> new AlignerEpisodes(FakeCorpus.alone(2, 2, 4), settings, FACE))
        .isInstanceOf(DatasetException.class)
        .hasMessageContaining("make the data with 'headswap synth --twins'");
  }
}
