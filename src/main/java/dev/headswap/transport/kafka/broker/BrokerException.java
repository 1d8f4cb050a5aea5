package dev.headswap.transport.kafka.broker;

/** A broker that cannot start: what is at fault, and why. */
public final class BrokerException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Kind kind;

  BrokerException(Kind kind, String message) {
    super(message);
    this.kind = kind;
  }

  /** What is at fault. */
  public enum Kind {
    /** The host or port cannot be listened on. */
    ADDRESS,
    /** The data folder cannot be used. */
    FOLDER,
    /** One of Kafka's own properties has a value that Kafka refuses. */
    PROPERTY
  }

  /** What is at fault. */
  public Kind kind() {
    return kind;
  }
}
