package dev.headswap.transport.kafka;

import dev.headswap.transport.LinkException;
import java.nio.file.NoSuchFileException;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.SslAuthenticationException;

/**
 * What Kafka's clients throw when they are not let in, as one line that says what to do. No value
 * of a property that may be a secret stands in it.
 */
final class Refusals {

  private static final Pattern SECRET =
      Pattern.compile(".*(password|secret|jaas|credential|\\.key|keystore\\.certificate).*");
  private static final int LEAST = 3;

  private final String name;
  private final Map<String, String> properties;

  Refusals(String bootstrap, Map<String, String> properties) {
    this.name = "Kafka at " + bootstrap;
    this.properties = properties;
  }

  /** A question that failed. */
  LinkException of(String what, Throwable why) {
    return new LinkException(name, true, "%s (%s)%s".formatted(what, reason(why), advice(why)));
  }

  private String reason(Throwable why) {
    if (isTimeout(why)) {
      return "no answer in time";
    }
    return why instanceof SslAuthenticationException
        ? "TLS handshake failed: " + printable(root(why))
        : printable(why);
  }

  private static boolean isTimeout(Throwable why) {
    return why instanceof TimeoutException
        || why instanceof org.apache.kafka.common.errors.TimeoutException;
  }

  private String advice(Throwable why) {
    String protocol = properties.getOrDefault("security.protocol", "PLAINTEXT");
    if (why instanceof SslAuthenticationException) {
      return "; see ssl.truststore.* in the client properties (--command-config)";
    }
    if (why instanceof AuthenticationException) {
      return "; see sasl.* in the client properties (--command-config)";
    }
    if (isTimeout(why)) {
      return "; is the broker running, and does it speak %s? `headswap broker` starts one without TLS"
          .formatted(printable(protocol));
    }
    return "; is the broker running? `headswap broker` starts one";
  }

  /** A client that cannot be made: by its properties, or as no broker's name is known. */
  RuntimeException unusable(Throwable why) {
    Throwable root = root(why);
    String said = String.valueOf(root.getMessage());
    if (said.contains("bootstrap")) {
      return of("cannot be reached", root);
    }
    boolean login = said.contains("JAAS") || said.contains("jaas");
    String reason = login ? login() : printable(root);
    return new PropertiesException(
        "the client properties (--command-config, HEADSWAP_KAFKA_*) cannot be used: " + reason);
  }

  /** Kafka's own words may quote the line, in which the password stands. */
  private String login() {
    return properties.containsKey("sasl.jaas.config")
        ? "sasl.jaas.config is no login module with its options, such as"
            + " org.apache.kafka.common.security.plain.PlainLoginModule required username=\"...\" password=\"...\";"
        : "sasl.jaas.config, which says who logs in, is missing";
  }

  private static Throwable root(Throwable why) {
    Throwable root = why;
    while (root.getCause() != null && root.getCause() != root) {
      root = root.getCause();
    }
    return root;
  }

  private String printable(Throwable why) {
    if (why instanceof NoSuchFileException missing) {
      return "no such file: " + missing.getFile();
    }
    String said = why.getMessage();
    return said == null || said.isBlank() ? why.getClass().getSimpleName() : printable(said);
  }

  private String printable(String text) {
    String line = text.strip().replaceAll("\\s*\\R\\s*", " ");
    for (Map.Entry<String, String> property : properties.entrySet()) {
      String value = property.getValue();
      if (value.length() >= LEAST && SECRET.matcher(property.getKey()).matches()) {
        line = line.replace(value, "[hidden]");
      }
    }
    return line;
  }
}
