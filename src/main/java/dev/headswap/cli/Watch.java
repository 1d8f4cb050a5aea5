package dev.headswap.cli;

import dev.headswap.config.ConfigException;
import dev.headswap.config.Configuration;
import dev.headswap.telemetry.Telemetry;
import dev.headswap.telemetry.TelemetrySettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets others watch a worker. */
public final class Watch {

  private static final Logger log = LoggerFactory.getLogger(Watch.class);

  private Watch() {}

  /**
   * Serves {@code /metrics}, {@code /healthz} and {@code /readyz} at {@code telemetry.host} and
   * {@code telemetry.port}, says where, and names the worker in the log. The caller closes it.
   *
   * @param worker {@code decode}, {@code infer} or {@code encode}
   * @throws dev.headswap.telemetry.TelemetryException if the address cannot be listened on
   */
  public static Telemetry start(Configuration configuration, String worker) {
    Logging.nameWorker("%s-%d".formatted(worker, ProcessHandle.current().pid()));
    Telemetry telemetry = Telemetry.start(settings(configuration), worker);
    log.info("metrics and health at {}", telemetry.url());
    return telemetry;
  }

  private static TelemetrySettings settings(Configuration configuration) {
    int port = configuration.integer("telemetry.port", 0);
    try {
      return new TelemetrySettings(configuration.text("telemetry.host"), port);
    } catch (IllegalArgumentException e) {
      throw new ConfigException("telemetry.port", "telemetry.port: " + e.getMessage());
    }
  }
}
