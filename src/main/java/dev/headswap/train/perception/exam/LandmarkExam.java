package dev.headswap.train.perception.exam;

import dev.headswap.dataset.augment.Chance;
import dev.headswap.dataset.portrait.Album;
import dev.headswap.dataset.portrait.Portrait;
import dev.headswap.face.Face;
import dev.headswap.face.LandmarkDetector;
import dev.headswap.face.LandmarkReading;
import dev.headswap.frame.Box;
import dev.headswap.frame.Landmarks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Distances of the points found from where they are, in distances of the outer eye corners, when
 * the network is told no more than a box that is a little off.
 */
final class LandmarkExam {

  /** How far the box is off, in parts of its size. */
  private static final double OFF = 0.08;

  /**
   * An eye distance of a face in profile says little: no smaller unit than this part of the box.
   */
  private static final double LEAST_UNIT = 0.35;

  private LandmarkExam() {}

  /**
   * Mean, median and worst twentieth of the mean error of a face, over all points and over those
   * that are seen; and how many faces were doubted.
   */
  static Map<String, Object> of(LandmarkDetector detector, Album<Portrait> portraits) {
    List<Double> errors = new ArrayList<>();
    List<Double> seen = new ArrayList<>();
    int doubted = 0;
    for (int i = 0; i < portraits.size(); i++) {
      Portrait portrait = portraits.get(i);
      LandmarkReading reading = detector.detect(portrait.pixels(), told(portrait, i));
      boolean[] all = new boolean[Landmarks.COUNT];
      Arrays.fill(all, true);
      errors.add(error(portrait.landmarks(), reading.landmarks(), all));
      seen.add(error(portrait.landmarks(), reading.landmarks(), portrait.visible()));
      doubted += reading.presence() < 0.5 ? 1 : 0;
    }
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("meanError", mean(errors));
    figures.put("medianError", quantile(errors, 0.5));
    figures.put("error95", quantile(errors, 0.95));
    figures.put("meanErrorOfVisible", mean(seen));
    figures.put("doubtedShare", (double) doubted / portraits.size());
    return figures;
  }

  private static Face told(Portrait portrait, int i) {
    Chance chance = Chance.of(1, i, 0);
    Box box = Face.of(portrait.landmarks(), 1).box();
    double dx = chance.between(-OFF, OFF) * box.width();
    double dy = chance.between(-OFF, OFF) * box.height();
    return new Face(new Box(box.x() + dx, box.y() + dy, box.width(), box.height()), 1, List.of());
  }

  private static double error(Landmarks truth, Landmarks found, boolean[] counted) {
    Box box = truth.bounds();
    double least = LEAST_UNIT * Math.max(box.width(), box.height());
    double unit = Math.max(truth.interOcular(), least);
    double sum = 0;
    int count = 0;
    for (int i = 0; i < Landmarks.COUNT; i++) {
      if (counted[i]) {
        sum += truth.point(i).distance(found.point(i)) / unit;
        count++;
      }
    }
    return sum / Math.max(1, count);
  }

  private static double mean(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
  }

  private static double quantile(List<Double> values, double share) {
    List<Double> sorted = new ArrayList<>(values);
    Collections.sort(sorted);
    return sorted.get((int) Math.min(sorted.size() - 1, share * sorted.size()));
  }
}
