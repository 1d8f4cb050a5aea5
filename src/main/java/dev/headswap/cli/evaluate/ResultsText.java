package dev.headswap.cli.evaluate;

import dev.headswap.eval.entrant.Entrant;
import dev.headswap.eval.figure.Estimate;
import dev.headswap.eval.judge.Measure;
import dev.headswap.eval.report.Results;
import java.util.Locale;

/** Results as a table for a terminal. */
final class ResultsText {

  private ResultsText() {}

  /** One line for each measure: ours, and the rivals. */
  static String of(Results results) {
    StringBuilder text = new StringBuilder(line("", "ours (95 %)", "target", "warp", "aligner"));
    for (Measure measure : Measure.values()) {
      text.append(
          line(
              measure.key(),
              withInterval(results, measure),
              mean(results, Entrant.TARGET, measure),
              mean(results, Entrant.WARP, measure),
              mean(results, Entrant.ALIGNER, measure)));
    }
    return text.toString().stripTrailing();
  }

  private static String line(String... cells) {
    return String.format(Locale.ROOT, "%-26s %-26s %10s %10s %10s%n", (Object[]) cells);
  }

  private static String withInterval(Results results, Measure measure) {
    return results
        .scores()
        .figure(Entrant.OURS, measure)
        .map(e -> "%s (%s to %s)".formatted(number(e.mean()), number(e.low()), number(e.high())))
        .orElse("-");
  }

  private static String mean(Results results, Entrant rival, Measure measure) {
    return results
        .scores()
        .figure(rival, measure)
        .map(Estimate::mean)
        .map(ResultsText::number)
        .orElse("-");
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, Math.abs(value) < 5 ? "%.3f" : "%.2f", value);
  }
}
