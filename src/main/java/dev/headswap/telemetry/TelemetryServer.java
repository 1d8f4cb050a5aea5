package dev.headswap.telemetry;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** A very small HTTP server: a few fixed paths, read only. */
final class TelemetryServer implements AutoCloseable {

  private static final int THREADS = 2;

  private final HttpServer server;
  private final ExecutorService threads =
      Executors.newFixedThreadPool(THREADS, TelemetryServer::daemon);
  private final Map<String, Function<String, Page>> pages;

  /**
   * What a path answers.
   *
   * @param status of HTTP
   */
  record Page(int status, String type, String text) {

    static Page plain(int status, String text) {
      return new Page(status, "text/plain; charset=utf-8", text + "\n");
    }
  }

  /**
   * @param pages by path; each is given the request's {@code Accept} header
   * @throws TelemetryException if the address cannot be listened on
   */
  TelemetryServer(TelemetrySettings settings, Map<String, Function<String, Page>> pages) {
    this.pages = Map.copyOf(pages);
    server = listening(settings);
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  private static HttpServer listening(TelemetrySettings settings) {
    try {
      InetAddress host = InetAddress.getByName(settings.host());
      return HttpServer.create(new InetSocketAddress(host, settings.port()), 0);
    } catch (IOException e) {
      throw new TelemetryException(
          "cannot serve /metrics at %s:%d: %s; see telemetry.host and telemetry.port"
              .formatted(settings.host(), settings.port(), e.getMessage()));
    }
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "telemetry");
    thread.setDaemon(true);
    return thread;
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      boolean head = exchange.getRequestMethod().equals("HEAD");
      Page page = head || exchange.getRequestMethod().equals("GET") ? page(exchange) : refusal();
      byte[] body = page.text().getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", page.type());
      exchange.sendResponseHeaders(page.status(), head ? -1 : body.length);
      if (!head) {
        try (OutputStream out = exchange.getResponseBody()) {
          out.write(body);
        }
      }
    }
  }

  private Page page(HttpExchange exchange) {
    Function<String, Page> page = pages.get(exchange.getRequestURI().getPath());
    String accept = exchange.getRequestHeaders().getFirst("Accept");
    return page == null ? missing() : page.apply(accept == null ? "" : accept);
  }

  private Page missing() {
    return Page.plain(
        404, "there are " + String.join(" ", pages.keySet().stream().sorted().toList()));
  }

  private static Page refusal() {
    return Page.plain(405, "GET or HEAD");
  }

  /** Where it listens. */
  InetSocketAddress address() {
    return server.getAddress();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdown();
  }
}
