package dev.headswap.telemetry;

/**
 * Where the numbers can be read.
 *
 * @param host the address to listen on; the loopback address unless others shall see it
 * @param port 1 to 65535, or 0 for any free one
 */
public record TelemetrySettings(String host, int port) {

  public TelemetrySettings {
    if (port < 0 || port > 65535) {
      throw new IllegalArgumentException("a port of 0 to 65535 required but was " + port);
    }
  }

  /** On this machine alone, on any free port. */
  public static TelemetrySettings local() {
    return new TelemetrySettings("127.0.0.1", 0);
  }
}
