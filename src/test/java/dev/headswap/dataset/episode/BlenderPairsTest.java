package dev.headswap.dataset.episode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headswap.dataset.BlenderPair;
import dev.headswap.dataset.DatasetException;
import dev.headswap.dataset.FakeCorpus;
import dev.headswap.dataset.Sample;
import dev.headswap.frame.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BlenderPairsTest {

  private static List<BlenderPair> drawn(double trueSwap) {
    BlenderPairs pairs =
        new BlenderPairs(
            FakeCorpus.twins(3, 5), new BlenderSettings(3, trueSwap, 0.5, 3, 0, SourceFlip.FREE));
    return IntStream.range(0, 200).mapToObj(i -> pairs.example(i, 0)).toList();
  }

  /** The place of the clip among the four of its performance: two own, two swaps. */
  private static int role(Sample sample) {
    return sample.pixels().green(16, 16) % 4;
  }

  private static int performance(Sample sample) {
    return sample.pixels().green(16, 16) / 4;
  }

  @Test
  void onItsOwnAFrameIsBothTargetAndTruth() {
    for (BlenderPair pair : drawn(0)) {
      assertThat(pair.kind()).isEqualTo(BlenderPair.Kind.SELF);
      assertThat(pair.background()).isSameAs(pair.truth());
      assertThat(pair.exemplar().identity()).isEqualTo(pair.truth().identity());
    }
  }

  @Test
  void aTrueSwapJoinsSourceTargetAndTruthOfOneMoment() {
    for (BlenderPair pair : drawn(1)) {
      assertThat(pair.kind()).isEqualTo(BlenderPair.Kind.TRUE_SWAP);
      assertThat(role(pair.truth())).isBetween(2, 3);
      assertThat(role(pair.background())).isBetween(0, 1);
      assertThat(performance(pair.background())).isEqualTo(performance(pair.truth()));
      assertThat(pair.background().pixels().blue(16, 16))
          .isEqualTo(pair.truth().pixels().blue(16, 16));
      assertThat(pair.animated().identity()).isEqualTo(pair.truth().identity());
      assertThat(pair.background().identity()).isNotEqualTo(pair.truth().identity());
    }
  }

  @Test
  void theAnimatedHeadStandsInNothing() {
    for (BlenderPair pair : drawn(0.5)) {
      byte[] labels = pair.animated().labels().labels();
      for (int i = 0; i < labels.length; i++) {
        boolean head = pair.animated().labels().head().alpha()[i] > 0;
        assertThat(labels[i] == Label.BACKGROUND.ordinal()).isEqualTo(!head);
      }
    }
  }

  @Test
  void reenactedHeadsComeFromAnotherFrameOfThePersonAndTheTarget() {
    List<Sample> photos = new ArrayList<>();
    BlenderSettings settings = new BlenderSettings(3, 0.5, 0.5, 3, 1, SourceFlip.FREE);
    BlenderPairs pairs = new BlenderPairs(FakeCorpus.twins(3, 5), settings, keeping(photos));
    for (int i = 0; i < 100; i++) {
      BlenderPair pair = pairs.example(i, 0);
      Sample photo = photos.get(i);
      assertThat(pair.animated().pixels()).isSameAs(photo.pixels());
      assertThat(pair.animated().labels()).isSameAs(pair.background().labels());
      assertThat(photo.identity()).isEqualTo(pair.truth().identity());
      assertThat(photo.pixels().rgb()).isNotEqualTo(pair.truth().pixels().rgb());
    }
  }

  @Test
  void photosOfReenactedHeadsMayBeFlippedAsTheTruthIs() {
    List<Sample> photos = new ArrayList<>();
    BlenderSettings settings = new BlenderSettings(3, 0.5, 0.5, 3, 1, SourceFlip.WITH_TRUTH);
    BlenderPairs pairs = new BlenderPairs(FakeCorpus.twins(3, 5), settings, keeping(photos));
    for (int i = 0; i < 60; i++) {
      BlenderPair pair = pairs.example(i, 0);
      assertThat(FakeCorpus.flipped(photos.get(i))).isEqualTo(FakeCorpus.flipped(pair.truth()));
    }
    assertThat(photos.stream().filter(FakeCorpus::flipped).count()).isBetween(15L, 45L);
  }

  /** Reenacts by doing nothing to the photo, which it keeps. */
  private static Reenactor keeping(List<Sample> photos) {
    return (photo, target) -> {
      photos.add(photo);
      return photo.withLabels(target.labels());
    };
  }

  @Test
  void onlyTheShareThatIsWantedIsReenacted() {
    AtomicInteger calls = new AtomicInteger();
    BlenderPairs pairs =
        new BlenderPairs(
            FakeCorpus.twins(3, 5),
            new BlenderSettings(3, 0.5, 0.5, 3, 0.5, SourceFlip.FREE),
            (photo, target) -> {
              calls.incrementAndGet();
              return photo;
            });
    IntStream.range(0, 200).forEach(i -> pairs.example(i, 0));
    assertThat(calls.get()).isBetween(70, 130);
  }

  @Test
  void theOtherFrameIsOftenSomebodyElses() {
    long same = drawn(0).stream().filter(p -> p.other().identity() == p.truth().identity()).count();
    assertThat(same).isBetween(70L, 130L);
  }

  @Test
  void bothKindsAreDrawnAsWanted() {
    long swaps = drawn(0.5).stream().filter(p -> p.kind() == BlenderPair.Kind.TRUE_SWAP).count();
    assertThat(swaps).isBetween(70L, 130L);
  }

  @Test
  void aPairFollowsFromSeedStepAndIndex() {
    BlenderPair one = drawn(0.5).get(17);
    BlenderPair again = drawn(0.5).get(17);
    assertThat(again.animated().pixels().rgb()).isEqualTo(one.animated().pixels().rgb());
    assertThat(again.exemplar().pixels().rgb()).isEqualTo(one.exemplar().pixels().rgb());
    assertThat(again.strokes().alpha()).isEqualTo(one.strokes().alpha());
  }

  @Test
  void trueSwapsThatAreNotThereAreRefused() {
    BlenderSettings settings = new BlenderSettings(1, 0.5, 0, 3, 0, SourceFlip.FREE);
    assertThatThrownBy(() -> new BlenderPairs(FakeCorpus.alone(2, 2, 2), settings))
        .isInstanceOf(DatasetException.class)
        .hasMessageContaining("no true swaps, but dataset.true-swap is above 0");
  }

  @Test
  void onePersonAloneIsRefused() {
    BlenderSettings settings = new BlenderSettings(1, 0, 0, 3, 0, SourceFlip.FREE);
    assertThatThrownBy(() -> new BlenderPairs(FakeCorpus.alone(1, 2, 2), settings))
        .isInstanceOf(DatasetException.class)
        .hasMessageContaining("1 people, at least 2 required");
  }
}
