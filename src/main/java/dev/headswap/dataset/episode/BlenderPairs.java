package dev.headswap.dataset.episode;

import dev.headswap.dataset.BlenderPair;
import dev.headswap.dataset.Clip;
import dev.headswap.dataset.Corpus;
import dev.headswap.dataset.DatasetException;
import dev.headswap.dataset.Examples;
import dev.headswap.dataset.Sample;
import dev.headswap.dataset.augment.Chance;
import dev.headswap.dataset.augment.ExemplarMove;
import dev.headswap.dataset.augment.Placement;
import dev.headswap.dataset.augment.Strokes;
import dev.headswap.dataset.augment.Surroundings;
import dev.headswap.dataset.augment.color.ColorJitter;
import dev.headswap.frame.Mask;
import dev.headswap.image.Filters;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The Blender's lessons (heser-spec 6.4), of both kinds. The corpus stays the caller's. */
public final class BlenderPairs implements Examples<BlenderPair> {

  private static final double FLIPPED = 0.5;
  private static final double SAME_PERSON = 0.5;

  private final Corpus corpus;
  private final CorpusIndex index;
  private final BlenderSettings settings;
  private final @Nullable Reenactor reenactor;

  /** A frame as it was read. */
  private record Origin(FrameRef ref, boolean flip) {}

  /** Of recoloured heads only. */
  public BlenderPairs(Corpus corpus, BlenderSettings settings) {
    this(corpus, settings, null);
  }

  /**
   * Looks through a corpus.
   *
   * @param reenactor draws the animated heads of a share of the pairs; null if that share is 0
   * @throws DatasetException if it holds fewer than two people, somebody has one frame only, or
   *     true swaps are wanted and there are none
   */
  public BlenderPairs(Corpus corpus, BlenderSettings settings, @Nullable Reenactor reenactor) {
    this.corpus = corpus;
    this.settings = settings;
    this.reenactor = settings.reenacted() > 0 ? Objects.requireNonNull(reenactor) : null;
    index = new CorpusIndex(corpus);
    index.expectPeople(corpus.place(), 2);
    index.expectFrames(corpus.place(), 2, "add frames or remove it");
    if (settings.trueSwap() > 0) {
      index.expectSwaps(corpus.place());
    }
  }

  @Override
  public BlenderPair example(long step, int place) {
    Chance chance = Chance.of(settings.seed(), step, place);
    boolean flip = chance.happens(FLIPPED);
    return chance.happens(settings.trueSwap()) ? trueSwap(flip, chance) : self(flip, chance);
  }

  private BlenderPair self(boolean flip, Chance chance) {
    FrameRef ref = index.person(chance).frame(chance);
    Sample frame = read(ref, flip);
    Sample exemplar = ExemplarMove.draw(frame, corpus.truth(), chance);
    return new BlenderPair(
        BlenderPair.Kind.SELF,
        animated(frame, frame, new Origin(ref, flip), ColorJitter.STRONG, chance),
        exemplar,
        frame,
        frame,
        other(ref, chance),
        strokes(frame, exemplar, chance));
  }

  private BlenderPair trueSwap(boolean flip, Chance chance) {
    FrameRef swap = index.swap(chance);
    Clip clip = swap.clip();
    FrameRef own = swap.in(index.own(clip.identity(), clip.performance()));
    Sample source = read(own, flip);
    Sample target = read(swap.in(index.own(clip.body(), clip.performance())), flip);
    return new BlenderPair(
        BlenderPair.Kind.TRUE_SWAP,
        animated(source, target, new Origin(own, flip), ColorJitter.SLIGHT, chance),
        target,
        target,
        read(swap, flip),
        other(swap.in(index.own(clip.body(), clip.performance())), chance),
        strokes(source, target, chance));
  }

  private Sample read(FrameRef ref, boolean flip) {
    return new Placement(flip, 0, 0).apply(ref.read(corpus), corpus.truth());
  }

  /**
   * The head to blend in: what an Aligner draws from another frame of the person, or the true one,
   * changed as if an Aligner had drawn it.
   *
   * @param truth the head as it truly looks in the target's pose
   * @param target whose pose and expression it takes
   * @param origin where {@code truth} comes from
   */
  private Sample animated(
      Sample truth, Sample target, Origin origin, ColorJitter jitter, Chance chance) {
    if (reenactor != null && chance.happens(settings.reenacted())) {
      FrameRef photo = index.person(truth.identity()).frames(1, origin.ref(), chance).get(0);
      boolean flip = settings.sourceFlip().draw(origin.flip(), chance);
      return reenactor.reenact(read(photo, flip), target);
    }
    return recolored(truth, jitter, chance);
  }

  private Sample recolored(Sample sample, ColorJitter jitter, Chance chance) {
    Sample colored = sample.withPixels(jitter.apply(sample.pixels(), chance));
    return softened(Surroundings.removed(colored), chance);
  }

  private Sample softened(Sample sample, Chance chance) {
    if (!chance.happens(settings.softened())) {
      return sample;
    }
    double sigma = chance.between(0, settings.softest()) * sample.pixels().width() / 512;
    return sample.withPixels(Filters.gaussian(sample.pixels(), sigma));
  }

  private Sample other(FrameRef target, Chance chance) {
    int identity = target.clip().identity();
    Person person =
        chance.happens(SAME_PERSON)
            ? index.person(identity)
            : index.personBesides(identity, chance);
    return read(person.frames(1, target, chance).get(0), chance.happens(FLIPPED));
  }

  private static Mask strokes(Sample animated, Sample target, Chance chance) {
    return Strokes.draw(animated.labels().head().union(target.labels().head()), chance);
  }
}
