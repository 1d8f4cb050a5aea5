package dev.headswap.cli;

import ch.qos.logback.classic.encoder.PatternLayoutEncoder;

/** The log's lines for people; {@code logback.xml} names it. */
public final class TextLines extends PatternLayoutEncoder {

  /** The job's id stands in brackets where there is one. */
  private static final String PATTERN =
      "headswap: %-5level %replace([%X{job}] ){'^\\[\\] $', ''}%msg%n%ex";

  @Override
  public void start() {
    setPattern(PATTERN);
    super.start();
  }
}
