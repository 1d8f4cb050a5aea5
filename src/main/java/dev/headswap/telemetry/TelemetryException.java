package dev.headswap.telemetry;

/** The address for {@code /metrics} cannot be listened on. */
public final class TelemetryException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  TelemetryException(String message) {
    super(message);
  }
}
