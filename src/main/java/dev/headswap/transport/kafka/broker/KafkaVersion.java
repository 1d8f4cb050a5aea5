package dev.headswap.transport.kafka.broker;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The part of a version of Kafka that its files depend on.
 *
 * @param major the first number
 * @param minor the second
 */
record KafkaVersion(int major, int minor) {

  private static final Pattern TEXT = Pattern.compile("(\\d{1,6})\\.(\\d{1,6})(\\..*|-.*)?");

  /** Of a text such as {@code 4.3.1}; anything else counts as newer than all. */
  static KafkaVersion parse(String text) {
    Matcher matcher = TEXT.matcher(text);
    return matcher.matches()
        ? new KafkaVersion(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)))
        : new KafkaVersion(Integer.MAX_VALUE, 0);
  }

  /** Whether this one reads what another wrote. */
  boolean reads(KafkaVersion writer) {
    return writer.major < major || (writer.major == major && writer.minor <= minor);
  }
}
