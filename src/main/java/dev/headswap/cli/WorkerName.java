package dev.headswap.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.slf4j.Marker;

/**
 * Puts the worker's name into every line, whichever thread logs it: threads of libraries know
 * nothing of it, so it is looked after just before a line is made.
 */
final class WorkerName extends TurboFilter {

  private static final String KEY = "worker";

  private final String name;

  WorkerName(String name) {
    this.name = name;
  }

  @Override
  public FilterReply decide(
      @Nullable Marker marker,
      Logger logger,
      Level level,
      @Nullable String format,
      Object @Nullable [] arguments,
      @Nullable Throwable error) {
    if (!name.equals(MDC.get(KEY))) {
      MDC.put(KEY, name);
    }
    return FilterReply.NEUTRAL;
  }
}
