package dev.headswap.cli;

import ch.qos.logback.classic.Logger;
import org.slf4j.LoggerFactory;

/** How much the log on stderr says. */
public final class Logging {

  private Logging() {}

  /** The levels of {@code --log-level}. */
  public enum Level {
    ERROR,
    WARN,
    INFO,
    DEBUG,
    TRACE
  }

  /** Sets the level of our own log; libraries stay one level quieter. */
  static void setLevel(Level level) {
    logger("dev.headswap").setLevel(ch.qos.logback.classic.Level.toLevel(level.name()));
    Level libraries = level.compareTo(Level.DEBUG) >= 0 ? Level.INFO : Level.ERROR;
    logger(org.slf4j.Logger.ROOT_LOGGER_NAME)
        .setLevel(ch.qos.logback.classic.Level.toLevel(libraries.name()));
  }

  /** Whether errors come with their stack trace. */
  static boolean debug() {
    return logger("dev.headswap").isDebugEnabled();
  }

  private static Logger logger(String name) {
    return (Logger) LoggerFactory.getLogger(name);
  }
}
