package dev.headswap.dataset.episode;

import dev.headswap.dataset.AlignerEpisode;
import dev.headswap.dataset.Clip;
import dev.headswap.dataset.Corpus;
import dev.headswap.dataset.DatasetException;
import dev.headswap.dataset.Examples;
import dev.headswap.dataset.Sample;
import dev.headswap.dataset.augment.Chance;
import dev.headswap.dataset.augment.PixelChange;
import dev.headswap.dataset.augment.Placement;
import dev.headswap.dataset.augment.Stretch;
import dev.headswap.dataset.augment.pixel.EncoderDisguise;
import dev.headswap.frame.Box;
import dev.headswap.frame.RgbImage;
import java.util.List;

/**
 * The Aligner's lessons: a person uniformly, then footage, clip and frame; K sources of the same
 * person, other frames; the driver augmented as heser-spec 2.4. The corpus stays the caller's.
 */
public final class AlignerEpisodes implements Examples<AlignerEpisode> {

  private static final double FLIPPED = 0.5;
  private static final PixelChange DISGUISE = new EncoderDisguise();
  private static final PixelChange AS_IT_IS = (pixels, chance) -> pixels;

  private final Corpus corpus;
  private final CorpusIndex index;
  private final EpisodeSettings settings;
  private final Box expressionBox;

  /**
   * Looks through a corpus.
   *
   * @param expressionBox what E_exp sees of a crop that nothing was done to, in its pixels
   * @throws DatasetException if somebody has too few frames for K sources and a truth, or others
   *     shall drive and nobody can
   */
  public AlignerEpisodes(Corpus corpus, EpisodeSettings settings, Box expressionBox) {
    this.corpus = corpus;
    this.settings = settings;
    this.expressionBox = expressionBox;
    index = new CorpusIndex(corpus);
    index.expectPeople(corpus.place(), 1);
    index.expectFrames(
        corpus.place(),
        settings.maxSources() + 1,
        "add frames, remove it, or lower dataset.max-sources");
    if (settings.crossDriving() > 0) {
      index.expectTwins(corpus.place());
    }
  }

  /** K of a step: the same for all its episodes. */
  public int sources(long step) {
    return Chance.of(settings.seed(), step, -1).integer(1, settings.maxSources());
  }

  @Override
  public AlignerEpisode example(long step, int place) {
    Chance chance = Chance.of(settings.seed(), step, place);
    Person person = index.person(chance);
    FrameRef truth = person.frame(chance);
    FrameRef driver = driver(truth, chance);
    List<FrameRef> sources = person.frames(sources(step), truth, chance);
    Disguise disguise = settings.disguise();
    int size = corpus.template().size();
    Placement placement = Placement.draw(size, FLIPPED, disguise.shifted(), chance);
    return episode(
        sources.stream().map(ref -> source(ref, placement, chance)).toList(),
        placed(driver, placement),
        placed(truth, placement),
        placement.apply(expressionBox, size),
        disguise,
        chance);
  }

  private FrameRef driver(FrameRef truth, Chance chance) {
    boolean cross = chance.happens(settings.crossDriving());
    List<Clip> twins = cross ? index.twins(truth.clip()) : List.of();
    return twins.isEmpty() ? truth : truth.in(chance.pick(twins));
  }

  private Sample source(FrameRef ref, Placement truth, Chance chance) {
    boolean flip = settings.sourceFlip().draw(truth.flip(), chance);
    return placed(ref, new Placement(flip, 0, 0));
  }

  private Sample placed(FrameRef ref, Placement placement) {
    return placement.apply(ref.read(corpus), corpus.truth());
  }

  /** An episode as heser-spec 2.4 augments it: the driver is always disguised. */
  static AlignerEpisode disguised(
      List<Sample> sources, Sample driver, Sample truth, Box box, Chance chance) {
    return episode(sources, driver, truth, box, Disguise.PAPER, chance);
  }

  private static AlignerEpisode episode(
      List<Sample> sources,
      Sample driver,
      Sample truth,
      Box box,
      Disguise disguise,
      Chance chance) {
    PixelChange change = chance.happens(disguise.pixels()) ? DISGUISE : AS_IT_IS;
    Stretch stretch = Stretch.draw(disguise.stretched(), chance);
    RgbImage input = changed(driver.pixels(), stretch, change, chance);
    Box cut = stretch.apply(box, input.width());
    return new AlignerEpisode(sources, driver, truth, input, cut);
  }

  private static RgbImage changed(
      RgbImage pixels, Stretch stretch, PixelChange change, Chance chance) {
    return chance.happens(0.5)
        ? change.apply(stretch.apply(pixels), chance)
        : stretch.apply(change.apply(pixels, chance));
  }
}
