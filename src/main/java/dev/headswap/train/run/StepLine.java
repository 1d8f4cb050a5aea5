package dev.headswap.train.run;

import dev.headswap.train.StepReport;
import java.util.Locale;
import java.util.stream.Collectors;

/** A step as one line for a reader: {@code step=120/60000 l1=0.0712 ... s/step=1.04 wait=0.3%}. */
public final class StepLine {

  private StepLine() {}

  /** The line. */
  public static String of(StepReport report) {
    String terms =
        report.terms().entrySet().stream()
            .map(term -> String.format(Locale.ROOT, "%s=%.4g", term.getKey(), term.getValue()))
            .collect(Collectors.joining(" "));
    return String.format(
        Locale.ROOT,
        "step=%d/%d %s s/step=%.3f wait=%.1f%% eta=%s",
        report.step() + 1,
        report.steps(),
        terms,
        report.seconds(),
        100 * report.waitShare(),
        clock((long) report.secondsLeft()));
  }

  private static String clock(long seconds) {
    return "%d:%02d:%02d".formatted(seconds / 3600, seconds / 60 % 60, seconds % 60);
  }
}
