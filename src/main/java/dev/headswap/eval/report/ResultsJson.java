package dev.headswap.eval.report;

import dev.headswap.eval.entrant.Entrant;
import dev.headswap.eval.figure.Duel;
import dev.headswap.eval.figure.Estimate;
import dev.headswap.eval.judge.Measure;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Results as plain maps, lists, numbers and texts. Keys never change with the data: a figure that
 * cannot be had is null.
 */
public final class ResultsJson {

  private static final String WHY_NO_SELF =
      "in a self-reenactment the target as it is would be the answer itself;"
          + " compare the measures of the true swap";

  private final Results results;

  public ResultsJson(Results results) {
    this.results = results;
  }

  /** Everything. */
  public Map<String, Object> map() {
    Map<String, @Nullable Object> map = new LinkedHashMap<>(results.facts());
    map.putAll(figures(Entrant.OURS));
    Map<String, Object> baselines = new LinkedHashMap<>();
    Map<String, Object> beats = new LinkedHashMap<>();
    for (Entrant rival : Entrant.RIVALS) {
      baselines.put(rival.key(), baseline(rival));
      beats.put(rival.key(), measures(measure -> duel(rival, measure)));
    }
    map.put("baselines", baselines);
    map.put("beats", beats);
    map.put("kCurve", StudiesJson.curve(results.curve()));
    map.put("leakage", StudiesJson.leakage(results.leakage()));
    map.put("goals", Goal.json(results));
    return map;
  }

  private Map<String, @Nullable Object> baseline(Entrant rival) {
    Map<String, @Nullable Object> figures = figures(rival);
    if (rival == Entrant.TARGET) {
      figures.put("whySelfIsNull", WHY_NO_SELF);
    }
    return figures;
  }

  /** Means under the measures' own keys, and intervals beside them. */
  private Map<String, @Nullable Object> figures(Entrant entrant) {
    Map<String, @Nullable Object> figures =
        measures(measure -> figure(entrant, measure).map(Estimate::mean).orElse(null));
    figures.put(
        "intervals",
        measures(measure -> figure(entrant, measure).map(ResultsJson::interval).orElse(null)));
    return figures;
  }

  private Optional<Estimate> figure(Entrant entrant, Measure measure) {
    return results.scores().figure(entrant, measure);
  }

  private @Nullable Object duel(Entrant rival, Measure measure) {
    return results.scores().duel(rival, measure).map(ResultsJson::duel).orElse(null);
  }

  private static Map<String, Object> duel(Duel duel) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("won", duel.won());
    map.put("clear", duel.clear());
    map.put("advantage", duel.advantage().mean());
    map.put("interval", interval(duel.advantage()));
    return map;
  }

  static List<Double> interval(Estimate estimate) {
    return List.of(estimate.low(), estimate.high());
  }

  private static Map<String, @Nullable Object> measures(Function<Measure, @Nullable Object> value) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    for (Measure measure : Measure.values()) {
      map.put(measure.key(), value.apply(measure));
    }
    return map;
  }
}
