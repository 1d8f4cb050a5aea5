package dev.headswap.cli;

import dev.headswap.config.ConfigException;
import dev.headswap.video.TimeRange;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a time as ffmpeg writes it: {@code 90.5}, {@code 1500ms}, {@code 2:30}, {@code 1:02:03.5}.
 */
public final class Times {

  private static final Pattern CLOCK =
      Pattern.compile("(?:(\\d+):)?(\\d{1,2}):(\\d{1,2}(?:\\.\\d+)?)");
  private static final Pattern PLAIN = Pattern.compile("(\\d+(?:\\.\\d*)?)(s|ms|us)?");

  private Times() {}

  /** In seconds. */
  static double seconds(String option, String text) {
    Matcher clock = CLOCK.matcher(text);
    if (clock.matches()) {
      double hours = clock.group(1) == null ? 0 : Double.parseDouble(clock.group(1));
      return hours * 3600
          + Double.parseDouble(clock.group(2)) * 60
          + Double.parseDouble(clock.group(3));
    }
    Matcher plain = PLAIN.matcher(text);
    if (plain.matches()) {
      return Double.parseDouble(plain.group(1)) * unit(plain.group(2));
    }
    throw new ConfigException(
        option,
        "%s: a time such as 90.5, 1500ms or 1:02:03.5 required but was '%s'"
            .formatted(option, text));
  }

  private static double unit(@Nullable String name) {
    if (name == null || name.equals("s")) {
      return 1;
    }
    return name.equals("ms") ? 1e-3 : 1e-6;
  }

  /**
   * The part of a video that {@code --ss}, {@code --to} and {@code --duration} name; null where one
   * was not given.
   *
   * @throws ConfigException if they exclude each other
   */
  public static TimeRange range(
      @Nullable String start, @Nullable String end, @Nullable String duration) {
    Double from = start == null ? null : Double.valueOf(seconds("--ss", start));
    if (end != null && duration != null) {
      throw new ConfigException("--to", "--to and --duration cannot both be given");
    }
    Double until = end == null ? null : Double.valueOf(seconds("--to", end));
    double begin = from == null ? 0 : from;
    if (duration != null) {
      until = begin + seconds("--duration", duration);
    }
    if (until != null && until <= begin) {
      throw new ConfigException("--to", "--to: a time after --ss required but was " + until + " s");
    }
    return new TimeRange(from, until);
  }
}
