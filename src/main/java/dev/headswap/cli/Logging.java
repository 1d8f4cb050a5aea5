package dev.headswap.cli;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.Encoder;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/** How much the log on stderr says, and in which form. */
public final class Logging {

  private static final String OURS = "dev.headswap";
  private static final String APPENDER = "STDERR";

  /** What these log as errors they also throw, and then it is said in one line of ours. */
  private static final List<String> TOLD_ANYWAY =
      List.of("org.apache.kafka.clients.NetworkClient", "org.apache.kafka.common.security.ssl");

  private static volatile boolean json;

  private Logging() {}

  /** The levels of {@code --log-level}. */
  public enum Level {
    ERROR,
    WARN,
    INFO,
    DEBUG,
    TRACE
  }

  /** The forms of {@code --log-format}. */
  public enum Format {
    /** Lines for people. */
    TEXT,
    /** One JSON object a line, for a log collector; the program's own messages too. */
    JSON
  }

  /** Sets the level of our own log; libraries stay one level quieter. */
  static void setLevel(Level level) {
    logger(OURS).setLevel(ch.qos.logback.classic.Level.toLevel(level.name()));
    boolean all = level.compareTo(Level.DEBUG) >= 0;
    Level libraries = all ? Level.INFO : Level.ERROR;
    logger(org.slf4j.Logger.ROOT_LOGGER_NAME)
        .setLevel(ch.qos.logback.classic.Level.toLevel(libraries.name()));
    TOLD_ANYWAY.forEach(
        name -> logger(name).setLevel(all ? null : ch.qos.logback.classic.Level.OFF));
  }

  /** Sets the form of the whole log. */
  static synchronized void setFormat(Format format) {
    if (json != (format == Format.JSON)) {
      json = format == Format.JSON;
      console().setEncoder(json ? jsonEncoder() : textEncoder());
    }
  }

  /** Every line says from now on which worker wrote it, as {@code mdc.worker} in JSON. */
  public static void nameWorker(String name) {
    context().resetTurboFilterList();
    context().addTurboFilter(new WorkerName(name));
  }

  private static Encoder<ILoggingEvent> textEncoder() {
    TextLines encoder = new TextLines();
    encoder.setContext(context());
    encoder.start();
    return encoder;
  }

  private static Encoder<ILoggingEvent> jsonEncoder() {
    JsonEncoder encoder = new JsonEncoder();
    encoder.setContext(context());
    encoder.setWithSequenceNumber(false);
    encoder.setWithNanoseconds(false);
    encoder.setWithContext(false);
    encoder.setWithMessage(false);
    encoder.setWithArguments(false);
    encoder.setWithFormattedMessage(true);
    encoder.start();
    return encoder;
  }

  private static ConsoleAppender<ILoggingEvent> console() {
    return (ConsoleAppender<ILoggingEvent>)
        logger(org.slf4j.Logger.ROOT_LOGGER_NAME).getAppender(APPENDER);
  }

  /**
   * Says something to whoever watches stderr: as {@code headswap: line}, or as an object of the log
   * at level {@code INFO}.
   */
  static void say(String line) {
    if (json) {
      logger(OURS).info(line);
    } else {
      System.err.println("headswap: " + line);
    }
  }

  /** Writes the program's last words into the log. */
  static void failed(String line, @Nullable Throwable error) {
    logger(OURS).error(line, error);
  }

  /** Whether the log is in JSON. */
  static boolean json() {
    return json;
  }

  /** Whether errors come with their stack trace. */
  static boolean debug() {
    return logger(OURS).isDebugEnabled();
  }

  private static LoggerContext context() {
    return (LoggerContext) LoggerFactory.getILoggerFactory();
  }

  private static Logger logger(String name) {
    return (Logger) LoggerFactory.getLogger(name);
  }
}
