package dev.headswap.eval.report;

import dev.headswap.eval.figure.Estimate;
import dev.headswap.eval.study.Leakage;
import dev.headswap.eval.study.PhotoCurve;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The studies as plain maps; null for one that was not made. */
final class StudiesJson {

  private StudiesJson() {}

  static @Nullable Map<String, @Nullable Object> curve(@Nullable PhotoCurve curve) {
    if (curve == null) {
      return null;
    }
    List<Map<String, Object>> points = new ArrayList<>();
    for (PhotoCurve.Point point : curve.points()) {
      Map<String, Object> map = new LinkedHashMap<>();
      map.put("sources", point.photos());
      map.put("identityToSource", estimate(point.toSource()));
      map.put("identityToTarget", estimate(point.toTarget()));
      points.add(map);
    }
    Estimate tuned = curve.tuned();
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("points", points);
    map.put("finetuned", tuned == null ? null : estimate(tuned));
    return map;
  }

  static @Nullable Map<String, Object> leakage(@Nullable Leakage leakage) {
    if (leakage == null) {
      return null;
    }
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("toSource", estimate(leakage.toSource()));
    map.put("toDonor", estimate(leakage.toDonor()));
    map.put("ownPoseToSource", estimate(leakage.ownToSource()));
    map.put("ownPoseToDonor", estimate(leakage.ownToDonor()));
    map.put("strangers", estimate(leakage.strangers()));
    map.put("leaked", leakage.leaked());
    return map;
  }

  private static Map<String, Object> estimate(Estimate estimate) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("mean", estimate.mean());
    map.put("interval", ResultsJson.interval(estimate));
    map.put("people", estimate.people());
    return map;
  }
}
