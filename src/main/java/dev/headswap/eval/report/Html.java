package dev.headswap.eval.report;

import dev.headswap.eval.figure.Estimate;
import dev.headswap.frame.RgbImage;
import dev.headswap.image.StillImages;
import java.util.Base64;
import java.util.Locale;

/** Small pieces of a page. */
final class Html {

  private Html() {}

  /** Text as it may stand in an element or a quoted attribute. */
  static String text(Object value) {
    return value
        .toString()
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  /** A picture that travels with the page. */
  static String picture(RgbImage picture, String alternative) {
    String png = Base64.getEncoder().encodeToString(StillImages.encodePng(picture));
    return "<img alt=\"%s\" src=\"data:image/png;base64,%s\">".formatted(text(alternative), png);
  }

  /** Three digits below 5, two above. */
  static String number(double value) {
    return String.format(Locale.ROOT, Math.abs(value) < 5 ? "%.3f" : "%.2f", value);
  }

  /** The mean, and its interval in small print. */
  static String estimate(Estimate estimate) {
    return "%s <small>%s to %s</small>"
        .formatted(number(estimate.mean()), number(estimate.low()), number(estimate.high()));
  }
}
