package dev.headswap.transport.kafka;

/** Properties of Kafka's clients that no client can be made with. Says none of their values. */
public final class PropertiesException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  PropertiesException(String message) {
    super(message);
  }
}
