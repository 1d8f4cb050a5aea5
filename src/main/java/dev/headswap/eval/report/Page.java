package dev.headswap.eval.report;

import dev.headswap.eval.entrant.Entrant;
import dev.headswap.eval.study.Leakage;
import dev.headswap.eval.study.PhotoCurve;
import dev.headswap.frame.RgbImage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The report for people: one page that needs nothing beside it. Its pictures can be had as files,
 * too.
 */
public final class Page {

  private static final String TEMPLATE =
      """
      <!doctype html>
      <html lang="en"><meta charset="utf-8"><title>Headswap: evaluation</title>
      <style>
      body { font: 15px/1.5 system-ui, sans-serif; max-width: 82em; margin: 2em auto;
        padding: 0 1em; color: #222 }
      table { border-collapse: collapse; margin: 1em 0 }
      th, td { padding: .3em .8em; border-bottom: 1px solid #ddd; text-align: right;
        white-space: nowrap; font-variant-numeric: tabular-nums }
      th:first-child { text-align: left; font-weight: normal; white-space: normal }
      tr:first-child th { font-weight: bold; vertical-align: bottom; white-space: normal }
      td.ours { background: #eef3fa } td.beaten { background: #e7f4e4 }
      td.better { background: #fbe6e2 } td.none { color: #999 }
      small, code { color: #777 } img { max-width: 100% } pre { color: #555; overflow: auto }
      </style>
      <h1>Evaluation of a head swap model</h1>
      <p>${summary}</p>
      <h2>Goals</h2>
      ${goals}
      <h2>Figures</h2>
      <p>Means over people; in small print the interval in which 95 of 100 draws of people put the
      mean. Green: Headswap is better, red: worse, each beyond chance in a comparison person by
      person; white: open. The self-reenactment of the target left as it is would be the answer
      itself, so it has none.</p>
      ${figures}
      <h2>Pictures</h2>
      <p>Source, target, true swap, Headswap, Aligner without Blender, photo warped by
      landmarks.</p>
      ${strip}
      ${curve}
      ${leakage}
      <h2>With what</h2>
      <pre>${facts}</pre>
      </html>
      """;

  private final Results results;

  public Page(Results results) {
    this.results = results;
  }

  /** The pictures by file name. */
  public Map<String, RgbImage> pictures() {
    Map<String, RgbImage> pictures = new LinkedHashMap<>();
    pictures.put("strip.png", results.strip());
    PhotoCurve curve = results.curve();
    if (curve != null) {
      pictures.put("k-curve.png", CurvePlot.of(curve));
    }
    return pictures;
  }

  /** The page. */
  public String html() {
    return TEMPLATE
        .replace("${summary}", summary())
        .replace("${goals}", goals())
        .replace("${figures}", new FigureTable(results).html())
        .replace("${strip}", Html.picture(results.strip(), "rows of frames"))
        .replace("${curve}", curve())
        .replace("${leakage}", leakage())
        .replace("${facts}", facts());
  }

  private String summary() {
    Map<String, Object> facts = results.facts();
    return Html.text(
        "%s people of %s, %s consecutive frames each, %s photos of each source, labels %s."
            .formatted(
                facts.get("identities"),
                facts.get("data"),
                facts.get("frames"),
                facts.get("sources"),
                facts.get("labels")));
  }

  private String goals() {
    StringBuilder table =
        new StringBuilder("<table><tr><th>goal</th><th>bound</th><th>reached</th></tr>\n");
    for (Goal goal : Goal.ALL) {
      String bound = goal.measure().higherIsBetter() ? "at least " : "at most ";
      table.append(
          "<tr><th>%s</th><td>%s</td><td class=\"%s\">%s</td></tr>\n"
              .formatted(
                  Html.text(goal.measure().title()),
                  bound + Html.number(goal.bound()),
                  goal.met(results).orElse(false) ? "beaten" : "better",
                  results
                      .scores()
                      .figure(Entrant.OURS, goal.measure())
                      .map(Html::estimate)
                      .orElse("&ndash;")));
    }
    return table.append("</table>").toString();
  }

  private String curve() {
    PhotoCurve curve = results.curve();
    return curve == null
        ? ""
        : "<h2>Photos</h2>\n" + Html.picture(CurvePlot.of(curve), "identity similarity over K");
  }

  private String leakage() {
    Leakage leakage = results.leakage();
    return leakage == null
        ? ""
        : """
          <h2>Leakage</h2>
          <p>Identity similarity of the Aligner's drawing when only the pose comes from a donor.</p>
          <table><tr><th>pose of</th><th>to the source</th><th>to the donor</th></tr>
          <tr><th>the source itself</th><td>%s</td><td>%s</td></tr>
          <tr><th>the donor</th><td>%s</td><td>%s</td></tr>
          <tr><th>source and donor themselves</th><td></td><td>%s</td></tr></table>
          """
            .formatted(
                Html.estimate(leakage.ownToSource()),
                Html.estimate(leakage.ownToDonor()),
                Html.estimate(leakage.toSource()),
                Html.estimate(leakage.toDonor()),
                Html.estimate(leakage.strangers()));
  }

  private String facts() {
    StringBuilder text = new StringBuilder();
    lines("", results.facts(), text);
    return Html.text(text);
  }

  private static void lines(String indent, Map<?, ?> map, StringBuilder text) {
    map.forEach(
        (key, value) -> {
          if (value instanceof Map<?, ?> inner) {
            text.append(indent).append(key).append(":\n");
            lines(indent + "  ", inner, text);
          } else {
            text.append(indent).append(key).append(": ").append(plain(value)).append("\n");
          }
        });
  }

  private static Object plain(Object value) {
    return value instanceof List<?> list
        ? String.join(", ", list.stream().map(String::valueOf).toList())
        : value;
  }
}
