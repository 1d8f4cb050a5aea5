package dev.headswap.train.perception.exam;

import dev.headswap.dataset.portrait.Album;
import dev.headswap.dataset.portrait.Portrait;
import dev.headswap.face.Embedding;
import dev.headswap.face.IdentityEmbedder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Whether two portraits show one person: every pair of an album, told by the cosine. */
final class IdentityExam {

  private static final double[] FALSE_RATES = {0.01, 0.001};

  private final double[] same;
  private final double[] other;

  private IdentityExam(double[] same, double[] other) {
    this.same = same;
    this.other = other;
    Arrays.sort(same);
    Arrays.sort(other);
  }

  /**
   * Mean cosines of pairs of one person and of two, their difference, the accuracy at the best
   * threshold when both kinds of pair count alike, that threshold, and how many pairs of one person
   * are recognised when one pair of two in 100, and in 1000, is taken for one.
   */
  static Map<String, Object> of(IdentityEmbedder embedder, Album<Portrait> portraits) {
    List<Embedding> embeddings = new ArrayList<>();
    List<Integer> who = new ArrayList<>();
    for (int i = 0; i < portraits.size(); i++) {
      Portrait portrait = portraits.get(i);
      embeddings.add(embedder.embed(portrait.pixels(), portrait.landmarks()));
      who.add(portrait.person());
    }
    return pairs(embeddings, who).figures();
  }

  private static IdentityExam pairs(List<Embedding> embeddings, List<Integer> who) {
    List<Double> same = new ArrayList<>();
    List<Double> other = new ArrayList<>();
    for (int i = 0; i < who.size(); i++) {
      for (int k = 0; k < i; k++) {
        double cosine = embeddings.get(i).cosine(embeddings.get(k));
        (who.get(i).equals(who.get(k)) ? same : other).add(cosine);
      }
    }
    return new IdentityExam(array(same), array(other));
  }

  private static double[] array(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private Map<String, Object> figures() {
    double meanSame = Arrays.stream(same).average().orElse(0);
    double meanOther = Arrays.stream(other).average().orElse(0);
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("cosineOfOne", meanSame);
    figures.put("cosineOfTwo", meanOther);
    figures.put("margin", meanSame - meanOther);
    double threshold = bestThreshold();
    figures.put("accuracy", accuracy(threshold));
    figures.put("threshold", threshold);
    for (double rate : FALSE_RATES) {
      double from = other[(int) ((1 - rate) * other.length)];
      figures.put("recognisedAt" + rate, shareAbove(same, from));
    }
    return figures;
  }

  private double bestThreshold() {
    double best = 0;
    for (double t = -1; t < 1; t += 0.01) {
      best = accuracy(t) > accuracy(best) ? t : best;
    }
    return best;
  }

  private double accuracy(double threshold) {
    return (shareAbove(same, threshold) + 1 - shareAbove(other, threshold)) / 2;
  }

  private static double shareAbove(double[] sorted, double threshold) {
    int at = Arrays.binarySearch(sorted, threshold);
    int below = at < 0 ? -at - 1 : at;
    return (double) (sorted.length - below) / sorted.length;
  }
}
