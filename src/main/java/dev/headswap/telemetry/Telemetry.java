package dev.headswap.telemetry;

import dev.headswap.telemetry.TelemetryServer.Page;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;

/**
 * One worker's numbers and state, and the small HTTP server that shows them:
 *
 * <ul>
 *   <li>{@code /metrics}: all meters, in Prometheus' text form or OpenMetrics, as is asked for;
 *   <li>{@code /healthz}: 200 while the worker lives, else 503 and what is silent;
 *   <li>{@code /readyz}: 200 while it takes work, else 503 and what holds it back.
 * </ul>
 *
 * <p>The server has no passwords and no encryption: it listens on the loopback address unless told
 * otherwise. Ownership: whoever starts it closes it.
 */
public final class Telemetry implements AutoCloseable {

  private static final String TEXT = "text/plain; version=0.0.4; charset=utf-8";
  private static final String OPEN_METRICS =
      "application/openmetrics-text; version=1.0.0; charset=utf-8";

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final JvmMeters jvm;
  private final WorkerMeters meters;
  private final WorkerHealth health = new WorkerHealth();
  private final TelemetryServer server;

  private Telemetry(TelemetrySettings settings, String worker) {
    registry.config().commonTags("application", "headswap", "worker", worker);
    jvm = new JvmMeters(registry);
    meters = new WorkerMeters(registry);
    meters.expectStage(worker);
    List.of("job", "frame").forEach(meters::expectLetters);
    server =
        new TelemetryServer(
            settings,
            Map.of(
                "/metrics", this::metrics,
                "/healthz", accept -> state(health.deadly(), "alive"),
                "/readyz", accept -> state(health.hindering(), "ready")));
  }

  /**
   * Starts to serve.
   *
   * @param worker which of the workers this is, the tag on every meter: {@code decode}, {@code
   *     infer} or {@code encode}
   * @throws TelemetryException if the address cannot be listened on
   */
  public static Telemetry start(TelemetrySettings settings, String worker) {
    return new Telemetry(settings, worker);
  }

  private Page metrics(String accept) {
    String type = accept.contains("application/openmetrics-text") ? OPEN_METRICS : TEXT;
    return new Page(200, type, registry.scrape(type));
  }

  private static Page state(List<String> complaints, String good) {
    return complaints.isEmpty()
        ? Page.plain(200, good)
        : Page.plain(503, String.join("\n", complaints));
  }

  /** What the worker counts with. */
  public WorkerMeters meters() {
    return meters;
  }

  /** What the worker reports its state to. */
  public WorkerHealth health() {
    return health;
  }

  /** Where it can be read, such as {@code http://127.0.0.1:9464}. */
  public String url() {
    InetSocketAddress address = server.address();
    String host = address.getAddress().getHostAddress();
    return "http://%s:%d"
        .formatted(host.contains(":") ? "[" + host + "]" : host, address.getPort());
  }

  @Override
  public void close() {
    server.close();
    jvm.close();
    registry.close();
  }
}
