package dev.headswap.dataset.lesson;

import dev.headswap.dataset.Examples;
import dev.headswap.dataset.augment.Chance;
import dev.headswap.dataset.augment.Mirror;
import dev.headswap.dataset.portrait.Album;
import dev.headswap.dataset.portrait.Portrait;
import dev.headswap.frame.Label;
import dev.headswap.frame.LabelMap;
import dev.headswap.frame.Point;
import dev.headswap.frame.RgbImage;
import dev.headswap.frame.Similarity;
import dev.headswap.image.Warp;

/**
 * Head crops as the parser meets them: aligned by landmarks that are a little off, cut by the edge
 * of the frame, or drawn by a generator, which leaves gray where the head ends and is blurred.
 */
public final class ParserLessons implements Examples<ParserLesson> {

  private static final Nudge MISALIGNED = new Nudge(0.12, 10, 12);
  private static final double FLIPPED = 0.5;
  private static final double ALONE = 0.35;
  private static final double AT_THE_EDGE = 0.15;
  private static final int GRAY = 128;

  private final long seed;
  private final Album<Portrait> portraits;

  public ParserLessons(long seed, Album<Portrait> portraits) {
    this.seed = seed;
    this.portraits = portraits;
  }

  @Override
  public ParserLesson example(long step, int index) {
    Chance chance = Chance.of(seed, step, index).fork("parser");
    Portrait portrait = portraits.get(chance.integer(0, portraits.size() - 1));
    ParserLesson lesson = moved(portrait, chance);
    if (chance.happens(FLIPPED)) {
      lesson = new ParserLesson(Mirror.of(lesson.crop()), Mirror.of(lesson.labels()));
    }
    if (chance.happens(ALONE)) {
      lesson = alone(lesson);
    } else if (chance.happens(AT_THE_EDGE)) {
      lesson = cutOff(lesson, chance);
    }
    return new ParserLesson(CameraFaults.USUAL.apply(lesson.crop(), chance), lesson.labels());
  }

  private static ParserLesson moved(Portrait portrait, Chance chance) {
    int size = portrait.pixels().width();
    double centre = (size - 1) / 2.0;
    Similarity move = MISALIGNED.draw(centre, centre, chance);
    RgbImage crop = Warp.similarity(portrait.pixels(), move, size, size);
    return new ParserLesson(crop, moved(portrait.labels(), move));
  }

  /** The nearest label; background where there was none. */
  private static LabelMap moved(LabelMap labels, Similarity move) {
    int size = labels.width();
    Similarity back = move.inverse();
    byte[] made = new byte[size * size];
    for (int i = 0; i < made.length; i++) {
      int row = i / size;
      Point from = back.apply(new Point(i % size, row));
      long x = Math.round(from.x());
      long y = Math.round(from.y());
      boolean inside = x >= 0 && y >= 0 && x < size && y < size;
      made[i] = inside ? labels.labels()[(int) (y * size + x)] : 0;
    }
    return new LabelMap(size, size, made);
  }

  /** The head alone, as a generator draws it. */
  public static ParserLesson alone(ParserLesson lesson) {
    byte[] labels = lesson.labels().labels().clone();
    byte[] rgb = lesson.crop().rgb().clone();
    for (int i = 0; i < labels.length; i++) {
      if (!Label.values()[labels[i]].isHead()) {
        blank(rgb, labels, i, GRAY);
      }
    }
    return made(lesson, rgb, labels);
  }

  /** Black beyond a straight edge, as crops are that reach beyond the frame. */
  private static ParserLesson cutOff(ParserLesson lesson, Chance chance) {
    int size = lesson.crop().width();
    int depth = chance.integer(size / 16, size / 3);
    int edge = chance.integer(0, 3);
    byte[] labels = lesson.labels().labels().clone();
    byte[] rgb = lesson.crop().rgb().clone();
    for (int i = 0; i < labels.length; i++) {
      int along = edge % 2 == 0 ? i % size : i / size;
      if (edge < 2 ? along < depth : along >= size - depth) {
        blank(rgb, labels, i, 0);
      }
    }
    return made(lesson, rgb, labels);
  }

  private static void blank(byte[] rgb, byte[] labels, int i, int sample) {
    labels[i] = (byte) Label.BACKGROUND.ordinal();
    for (int c = 0; c < 3; c++) {
      rgb[3 * i + c] = (byte) sample;
    }
  }

  private static ParserLesson made(ParserLesson lesson, byte[] rgb, byte[] labels) {
    int width = lesson.crop().width();
    int height = lesson.crop().height();
    return new ParserLesson(new RgbImage(width, height, rgb), new LabelMap(width, height, labels));
  }
}
