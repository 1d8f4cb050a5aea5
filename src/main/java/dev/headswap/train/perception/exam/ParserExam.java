package dev.headswap.train.perception.exam;

import dev.headswap.dataset.lesson.ParserLesson;
import dev.headswap.dataset.lesson.ParserLessons;
import dev.headswap.dataset.portrait.Album;
import dev.headswap.dataset.portrait.Portrait;
import dev.headswap.face.HeadParser;
import dev.headswap.frame.Label;
import dev.headswap.frame.LabelMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Intersection over union of each label, over all pixels of all portraits. */
final class ParserExam {

  private final long[] both = new long[Label.COUNT];
  private final long[] either = new long[Label.COUNT];

  private ParserExam() {}

  /** Portraits as they are. */
  static Map<String, Object> inFrames(HeadParser parser, Album<Portrait> portraits) {
    return of(parser, portraits, false);
  }

  /** Heads alone before gray, as generators draw them. */
  static Map<String, Object> alone(HeadParser parser, Album<Portrait> portraits) {
    return of(parser, portraits, true);
  }

  private static Map<String, Object> of(
      HeadParser parser, Album<Portrait> portraits, boolean alone) {
    ParserExam exam = new ParserExam();
    for (int i = 0; i < portraits.size(); i++) {
      Portrait portrait = portraits.get(i);
      ParserLesson lesson = new ParserLesson(portrait.pixels(), portrait.labels());
      ParserLesson asked = alone ? ParserLessons.alone(lesson) : lesson;
      exam.count(asked.labels(), parser.parse(asked.crop()));
    }
    return exam.figures();
  }

  private void count(LabelMap truth, LabelMap found) {
    for (int i = 0; i < truth.labels().length; i++) {
      int right = truth.labels()[i];
      int said = found.labels()[i];
      either[right]++;
      if (right == said) {
        both[right]++;
      } else {
        either[said]++;
      }
    }
  }

  /** {@code meanIou} over the labels that occur, then each of them. */
  private Map<String, Object> figures() {
    Map<String, Object> figures = new LinkedHashMap<>();
    double sum = 0;
    for (Label label : Label.values()) {
      int i = label.ordinal();
      if (either[i] > 0) {
        double iou = (double) both[i] / either[i];
        figures.put(label.name().toLowerCase(Locale.ROOT), iou);
        sum += iou;
      }
    }
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("meanIou", sum / Math.max(1, figures.size()));
    all.putAll(figures);
    return all;
  }
}
