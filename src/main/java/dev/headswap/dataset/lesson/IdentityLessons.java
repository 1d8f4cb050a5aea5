package dev.headswap.dataset.lesson;

import dev.headswap.dataset.Examples;
import dev.headswap.dataset.augment.Chance;
import dev.headswap.dataset.augment.Mirror;
import dev.headswap.dataset.portrait.Album;
import dev.headswap.dataset.portrait.Portrait;
import dev.headswap.frame.Box;
import dev.headswap.frame.RgbImage;
import dev.headswap.frame.Similarity;
import dev.headswap.image.Warp;

/**
 * Faces whose colours were taken away or exchanged, aligned as badly as landmarks are found: what
 * remains is shape.
 */
public final class IdentityLessons implements Examples<IdentityLesson> {

  private static final Nudge MISALIGNED = new Nudge(0.05, 3, 3);
  private static final double FLIPPED = 0.5;

  private final long seed;
  private final Album<Portrait> portraits;
  private final Box part;

  /**
   * @param part of a portrait that the encoder sees, in whole pixels
   */
  public IdentityLessons(long seed, Album<Portrait> portraits, Box part) {
    this.seed = seed;
    this.portraits = portraits;
    this.part = part;
  }

  @Override
  public IdentityLesson example(long step, int index) {
    Chance chance = Chance.of(seed, step, index).fork("identity");
    Portrait portrait = portraits.get(chance.integer(0, portraits.size() - 1));
    RgbImage face = face(portrait, MISALIGNED, chance);
    RgbImage turned = chance.happens(FLIPPED) ? Mirror.of(face) : face;
    RgbImage spoilt = CameraFaults.COLOUR_BLIND.apply(turned, chance);
    return new IdentityLesson(spoilt, portrait.person(), portrait.traits());
  }

  /** The face of a portrait as it is. */
  public RgbImage plain(Portrait portrait) {
    return face(portrait, new Nudge(0, 0, 0), Chance.of(0, 0, 0));
  }

  private RgbImage face(Portrait portrait, Nudge nudge, Chance chance) {
    double centre = (portrait.pixels().width() - 1) / 2.0;
    Similarity cut = Similarity.scaleThenShift(1, -part.x(), -part.y());
    Similarity toFace = nudge.draw(centre, centre, chance).then(cut);
    return Warp.similarity(portrait.pixels(), toFace, (int) part.width(), (int) part.height());
  }
}
