package dev.headswap.eval.report;

import dev.headswap.eval.entrant.Entrant;
import dev.headswap.eval.figure.Duel;
import dev.headswap.eval.judge.Measure;

/** All measures of all entrants as a table; a rival's cell tells whether ours is better. */
final class FigureTable {

  private static final String NONE = "<td class=\"none\">&ndash;</td>";

  private final Results results;

  FigureTable(Results results) {
    this.results = results;
  }

  String html() {
    StringBuilder table = new StringBuilder("<table><tr><th>measure</th>");
    for (Entrant entrant : Entrant.values()) {
      table.append("<th>").append(Html.text(entrant.title())).append("</th>");
    }
    table.append("</tr>\n");
    for (Measure measure : Measure.values()) {
      table.append(row(measure));
    }
    return table.append("</table>").toString();
  }

  private String row(Measure measure) {
    StringBuilder row = new StringBuilder("<tr><th>").append(name(measure)).append("</th>");
    for (Entrant entrant : Entrant.values()) {
      row.append(
          results
              .scores()
              .figure(entrant, measure)
              .map(
                  figure ->
                      "<td class=\"%s\">%s</td>"
                          .formatted(verdict(entrant, measure), Html.estimate(figure)))
              .orElse(NONE));
    }
    return row.append("</tr>\n").toString();
  }

  private static String name(Measure measure) {
    String unit = measure.unit().isEmpty() ? "" : ", " + measure.unit();
    String way = measure.higherIsBetter() ? "&uarr;" : "&darr;";
    return "%s%s %s <code>%s</code>"
        .formatted(Html.text(measure.title()), unit, way, measure.key());
  }

  private String verdict(Entrant entrant, Measure measure) {
    return entrant == Entrant.OURS
        ? "ours"
        : results.scores().duel(entrant, measure).map(FigureTable::verdict).orElse("");
  }

  private static String verdict(Duel duel) {
    String side = duel.won() ? "beaten" : "better";
    return duel.clear() ? side : "open";
  }
}
