package dev.headswap.job;

import dev.headswap.config.ConfigException;
import dev.headswap.frame.Rational;
import dev.headswap.video.FrameRate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code video.fps}: {@code source} or {@code cfr:N}. */
public final class FrameRateSetting {

  private static final Pattern CONSTANT_RATE =
      Pattern.compile("cfr:([1-9]\\d{0,8})(?:/([1-9]\\d{0,8}))?");

  private FrameRateSetting() {}

  /** The rate that a text means. */
  public static FrameRate of(String text) {
    if (text.equals("source")) {
      return FrameRate.SOURCE;
    }
    Matcher constant = CONSTANT_RATE.matcher(text);
    if (!constant.matches()) {
      throw new ConfigException(
          "video.fps", "video.fps: source, cfr:25 or cfr:30000/1001 required but was " + text);
    }
    String denominator = constant.group(2);
    return FrameRate.cfr(
        new Rational(
            Integer.parseInt(constant.group(1)),
            denominator == null ? 1 : Integer.parseInt(denominator)));
  }
}
