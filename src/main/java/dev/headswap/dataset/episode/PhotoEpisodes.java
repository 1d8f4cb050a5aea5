package dev.headswap.dataset.episode;

import dev.headswap.dataset.AlignerEpisode;
import dev.headswap.dataset.Examples;
import dev.headswap.dataset.Sample;
import dev.headswap.dataset.TruthLayout;
import dev.headswap.dataset.augment.Chance;
import dev.headswap.dataset.augment.Placement;
import dev.headswap.frame.Box;
import java.util.List;

/**
 * Lessons from a few photos of one person, for finetuning (heser-spec 9): each photo is source,
 * driver and truth at once, augmented as in {@link AlignerEpisodes}.
 *
 * @param photos at least one, of one size
 * @param expressionBox what E_exp sees of a crop that nothing was done to, in its pixels
 * @param seed of everything that is drawn
 */
public record PhotoEpisodes(List<Sample> photos, Box expressionBox, long seed)
    implements Examples<AlignerEpisode> {

  private static final double FLIPPED = 0.5;

  public PhotoEpisodes {
    photos = List.copyOf(photos);
    if (photos.isEmpty()) {
      throw new IllegalArgumentException("at least 1 photo required but were 0");
    }
  }

  @Override
  public AlignerEpisode example(long step, int place) {
    Chance chance = Chance.of(seed, step, place);
    Sample photo = chance.pick(photos);
    int size = photo.pixels().width();
    Placement placement = Placement.draw(size, FLIPPED, Disguise.PAPER.shifted(), chance);
    Sample placed = placement.apply(photo, TruthLayout.NONE);
    Box box = placement.apply(expressionBox, size);
    return AlignerEpisodes.disguised(List.of(photo), placed, placed, box, chance);
  }
}
