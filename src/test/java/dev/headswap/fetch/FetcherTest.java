package dev.headswap.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** 127.0.0.1 stands for the public internet here, 127.0.0.2 for a private network. */
@Timeout(60)
class FetcherTest {

  private static final byte[] FILM = "a film of some length, as bytes".getBytes(UTF_8);
  private static final long MOST = 1_000;

  @TempDir Path folder;
  private final List<String> asked = new ArrayList<>();
  private final AtomicInteger askedInside = new AtomicInteger();
  private final CountDownLatch over = new CountDownLatch(1);
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private HttpServer outside;
  private HttpServer inside;
  private Reach.Names names = InetAddress::getAllByName;
  private Set<String> hosts = Set.of();
  private int attempts = 1;
  private BooleanSupplier wanted = () -> true;
  private Duration whole = Duration.ofSeconds(40);
  private Duration silence = Duration.ofSeconds(20);

  @BeforeEach
  void servers() throws IOException {
    outside = HttpServer.create(new InetSocketAddress(v4(1), 0), 0);
    outside.setExecutor(threads);
    outside.start();
    inside = HttpServer.create(new InetSocketAddress(v4(2), port()), 0);
    inside.createContext(
        "/",
        exchange -> {
          askedInside.incrementAndGet();
          send(exchange, 200, "secret".getBytes(UTF_8));
        });
    inside.start();
  }

  @AfterEach
  void close() {
    over.countDown();
    outside.stop(0);
    inside.stop(0);
    threads.shutdownNow();
  }

  private int port() {
    return outside.getAddress().getPort();
  }

  private void serve(String path, HttpHandler handler) {
    outside.createContext(
        path,
        exchange -> {
          synchronized (asked) {
            asked.add(exchange.getRequestURI().toString());
          }
          handler.handle(exchange);
        });
  }

  private void redirect(String path, String location) {
    serve(
        path,
        exchange -> {
          exchange.getResponseHeaders().set("Location", location);
          exchange.getResponseHeaders().set("Connection", "close");
          send(exchange, 302, new byte[0]);
        });
  }

  private static void send(HttpExchange exchange, int code, byte[] body) throws IOException {
    exchange.sendResponseHeaders(code, body.length == 0 ? -1 : body.length);
    if (body.length > 0) {
      exchange.getResponseBody().write(body);
    }
    exchange.close();
  }

  private Fetched fetch(String address) {
    Reach reach = new Reach(hosts, at -> !at.getHostAddress().equals("127.0.0.2"), names);
    FetchSettings settings =
        new FetchSettings(Duration.ofSeconds(20), silence, whole, attempts, Duration.ZERO, 5);
    return new Fetcher(Set.of("file", "http"), reach, settings)
        .fetch(URI.create(address), file(), MOST, wanted);
  }

  private String at(String path) {
    return "http://127.0.0.1:" + port() + path;
  }

  private Path file() {
    return folder.resolve("file.part");
  }

  private void fails(String address, FetchException.Kind kind, String why) {
    assertThatThrownBy(() -> fetch(address))
        .isInstanceOfSatisfying(
            FetchException.class, e -> assertThat(e.kind()).as(e.getMessage()).isEqualTo(kind))
        .hasMessageContaining(why);
  }

  private void refused(String address, String why) {
    fails(address, FetchException.Kind.REFUSED, why);
  }

  private void unreadable(String address, String why) {
    fails(address, FetchException.Kind.UNREADABLE, why);
  }

  @Test
  void aFileComesWholeWithItsHash() throws IOException {
    serve("/film.mp4", exchange -> send(exchange, 200, FILM));
    Fetched got = fetch(at("/film.mp4?sig=a%2Fb#t"));
    assertThat(Files.readAllBytes(file())).isEqualTo(FILM);
    assertThat(got.bytes()).isEqualTo(FILM.length);
    assertThat(got.sha256()).isEqualTo(HexFormat.of().formatHex(sha256(FILM)));
    assertThat(asked)
        .as("the query is kept, the fragment is not")
        .containsExactly("/film.mp4?sig=a%2Fb");
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void nameAndPasswordAreForTheirServerAlone() {
    List<String> told = new ArrayList<>();
    HttpHandler listens =
        exchange -> {
          told.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
          send(exchange, 200, FILM);
        };
    serve("/film", listens);
    redirect("/here", "/film");
    redirect("/there", "http://elsewhere.example:" + port() + "/film");
    names = host -> InetAddress.getAllByName("127.0.0.1");
    fetch("http://u%40x:p+w@127.0.0.1:" + port() + "/here");
    fetch("http://u:p@127.0.0.1:" + port() + "/there");
    assertThat(told).containsExactly("Basic dUB4OnArdw==", "null");
  }

  @Test
  void aPrivateHostIsNotAsked() {
    refused("http://127.0.0.2:" + port() + "/x", "private network");
    names = host -> InetAddress.getAllByName("127.0.0.2");
    refused("http://innocent.example:" + port() + "/x", "private network");
    names = host -> new InetAddress[] {v4(1), v4(2)};
    refused("http://both.example:" + port() + "/x", "private network");
    assertThat(askedInside).hasValue(0);
  }

  private static InetAddress v4(int last) throws UnknownHostException {
    return InetAddress.getByAddress(new byte[] {127, 0, 0, (byte) last});
  }

  @Test
  void noRedirectLeadsToAPrivateHost() {
    redirect("/a", "http://127.0.0.2:" + port() + "/x");
    redirect("/b", "//127.0.0.2:" + port() + "/x");
    redirect("/c", "/a");
    refused(at("/a"), "private network");
    refused(at("/b"), "private network");
    refused(at("/c"), "private network");
    assertThat(askedInside).hasValue(0);
  }

  @Test
  void noRedirectLeadsToAnotherScheme() {
    for (String location : List.of("file:///etc/passwd", "https://127.0.0.1/x", "ftp://h/x")) {
      redirect("/" + location.substring(0, 4), location);
      refused(at("/" + location.substring(0, 4)), "none of [file, http]");
    }
    redirect("/nowhere", "http:// /");
    unreadable(at("/nowhere"), "no address");
    serve("/missing", exchange -> send(exchange, 301, new byte[0]));
    unreadable(at("/missing"), "no address");
  }

  @Test
  void hostsMayBeNumbersOfSixteenBytesAndPortsOfTwo() throws IOException {
    List<String> named = new ArrayList<>();
    serve(
        "/film",
        exchange -> {
          named.add(exchange.getRequestHeaders().getFirst("Host"));
          send(exchange, 200, FILM);
        });
    names = host -> host.equals("::1") ? new InetAddress[] {v4(1)} : InetAddress.getAllByName(host);
    fetch("http://[::1]:" + port() + "/film");
    assertThat(named).containsExactly("[::1]:" + port());
    refused("http://127.0.0.1:65536/film", "port");
    redirect("/far", "http://127.0.0.1:99999/film");
    refused(at("/far"), "port");
  }

  @Test
  void aHostMustBeOnTheList() {
    serve("/film", exchange -> send(exchange, 200, FILM));
    names = host -> InetAddress.getAllByName("127.0.0.1");
    hosts = Set.of("media.example");
    fetch("http://MEDIA.example:" + port() + "/film");
    fetch("http://cdn.media.example:" + port() + "/film");
    refused("http://notmedia.example:" + port() + "/film", "kafka.allow.hosts");
    redirect("/away", "http://elsewhere.example:" + port() + "/film");
    refused("http://media.example:" + port() + "/away", "kafka.allow.hosts");
    assertThat(asked).containsExactly("/film", "/film", "/away");
  }

  @Test
  void redirectsAreFewAndNeverGoRound() {
    for (int i = 0; i < 5; i++) {
      redirect("/r" + i, "/r" + (i + 1));
    }
    serve("/r5", exchange -> send(exchange, 200, FILM));
    assertThat(fetch(at("/r0")).bytes()).isEqualTo(FILM.length);
    redirect("/one-more", "/r0");
    unreadable(at("/one-more"), "more than 5 times");
    asked.clear();
    redirect("/loop", "/loop");
    unreadable(at("/loop"), "more than 5 times");
    assertThat(asked).hasSize(6);
  }

  /** Whoever checks a name and has it looked up again for the connection is led inside. */
  @Test
  void theAddressThatWasCheckedIsTheOneConnectedTo() throws IOException {
    serve("/film", exchange -> send(exchange, 200, FILM));
    AtomicInteger lookups = new AtomicInteger();
    names = host -> new InetAddress[] {v4(lookups.incrementAndGet() == 1 ? 1 : 2)};
    fetch("http://rebind.example:" + port() + "/film");
    assertThat(Files.readAllBytes(file())).isEqualTo(FILM);
    assertThat(lookups).hasValue(1);
  }

  @Test
  void aNameThatTurnsPrivateIsRefusedAtTheNextConnection() {
    redirect("/again", "/film");
    serve("/film", exchange -> send(exchange, 200, FILM));
    AtomicInteger lookups = new AtomicInteger();
    names = host -> new InetAddress[] {v4(lookups.incrementAndGet() == 1 ? 1 : 2)};
    refused("http://rebind.example:" + port() + "/again", "private network");
    assertThat(askedInside).hasValue(0);
  }

  @Test
  void tooLargeIsToldByItsLengthAlready() {
    AtomicBoolean sent = new AtomicBoolean();
    serve(
        "/large",
        exchange -> {
          exchange.sendResponseHeaders(200, MOST + 1);
          awaitOver();
          sent.set(true);
        });
    refused(at("/large"), "larger than the 1000 bytes");
    assertThat(sent).isFalse();
    assertThat(file()).doesNotExist();
  }

  @Test
  void tooLargeWithoutALengthEndsAtTheBound() throws IOException {
    serve(
        "/endless",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          byte[] some = new byte[400];
          while (over.getCount() > 0) {
            exchange.getResponseBody().write(some);
          }
        });
    refused(at("/endless"), "larger than the 1000 bytes");
    assertThat(Files.size(file())).isLessThanOrEqualTo(MOST);
  }

  private void awaitOver() {
    try {
      over.await(30, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** A server that says something of its own and hangs up. */
  private String raw(String... parts) throws IOException {
    ServerSocket server = new ServerSocket(0, 9, v4(1));
    threads.execute(
        () -> {
          try (server) {
            while (over.getCount() > 0) {
              answer(server.accept(), parts);
            }
          } catch (IOException e) {
            over.countDown();
          }
        });
    return "http://127.0.0.1:" + server.getLocalPort() + "/x";
  }

  private void answer(Socket caller, String... parts) throws IOException {
    try (caller) {
      asked.add("raw");
      caller.getInputStream().read(new byte[4096]);
      OutputStream out = caller.getOutputStream();
      for (String part : parts) {
        out.write(part.getBytes(UTF_8));
        out.flush();
      }
    }
  }

  @Test
  void whatEndsTooEarlyIsNotTakenForWhole() throws IOException {
    String ok = "HTTP/1.1 200 OK\r\n";
    attempts = 3;
    unreadable(raw(ok + "Content-Length: 500\r\n\r\nhalf"), "before it is whole");
    assertThat(asked).as("attempts").hasSize(3);
    unreadable(raw(ok + "Transfer-Encoding: chunked\r\n\r\n4\r\nhalf\r\n"), "in 3 attempts");
    attempts = 1;
    unreadable(raw(ok + "Connection: close\r\n\r\nhalf?"), "does not say how long");
    unreadable(raw(ok + "Content-Encoding: gzip\r\nContent-Length: 1\r\n\r\nx"), "encoding");
  }

  @Test
  void aServerThatIsBusyIsAskedAgain() {
    attempts = 3;
    serve("/busy", exchange -> send(exchange, asked.size() < 3 ? 503 : 200, FILM));
    assertThat(fetch(at("/busy")).bytes()).isEqualTo(FILM.length);
    serve("/always", exchange -> send(exchange, 503, FILM));
    unreadable(at("/always"), "the server answers 503), in 3 attempts");
  }

  @Test
  void aServerThatSaysNoIsNotAskedAgain() {
    attempts = 3;
    serve("/gone", exchange -> send(exchange, 404, FILM));
    serve("/closed", exchange -> send(exchange, 403, FILM));
    serve("/part", exchange -> send(exchange, 206, FILM));
    unreadable(at("/gone"), "the server answers 404; check the address");
    unreadable(at("/closed"), "403; check the name and password");
    unreadable(at("/part"), "206");
    assertThat(asked).hasSize(3);
  }

  @Test
  void aSilentServerIsLeft() {
    attempts = 2;
    silence = Duration.ofMillis(500);
    serve("/silent", exchange -> awaitOver());
    serve(
        "/stalls",
        exchange -> {
          exchange.sendResponseHeaders(200, 500);
          exchange.getResponseBody().write(FILM);
          exchange.getResponseBody().flush();
          awaitOver();
        });
    unreadable(at("/silent"), "no answer within 0.5 s, in 2 attempts");
    unreadable(at("/stalls"), "no answer within 0.5 s, in 2 attempts");
    assertThat(asked).containsExactly("/silent", "/silent", "/stalls", "/stalls");
  }

  @Test
  void aServerThatTricklesIsLeftInTheEnd() throws IOException {
    whole = Duration.ofSeconds(1);
    serve(
        "/trickle",
        exchange -> {
          exchange.sendResponseHeaders(200, 900);
          trickle(exchange.getResponseBody());
        });
    unreadable(at("/trickle"), "not whole after 1 s");
    ServerSocket server = new ServerSocket(0, 9, v4(1));
    threads.execute(
        () -> {
          try (server;
              Socket caller = server.accept()) {
            trickle(caller.getOutputStream());
          } catch (IOException e) {
            over.countDown();
          }
        });
    unreadable("http://127.0.0.1:" + server.getLocalPort() + "/x", "not whole after 1 s");
  }

  private void trickle(OutputStream out) throws IOException {
    for (int i = 0; i < 800 && over.getCount() > 0; i++) {
      out.write('H');
      out.flush();
      pause();
    }
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(50);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void headersDoNotFillTheMemory() throws IOException {
    unreadable(raw("HTTP/1.1 200 OK\r\nX: ", "y".repeat(100_000), "\r\n\r\n"), "line length");
    String[] many = new String[400];
    Arrays.fill(many, "X: y\r\n");
    many[0] = "HTTP/1.1 200 OK\r\n";
    unreadable(raw(many), "header count");
  }

  @Test
  void nobodyWaitsForWhatIsNotWantedAnyMore() {
    CountDownLatch begun = new CountDownLatch(1);
    serve(
        "/slow",
        exchange -> {
          exchange.sendResponseHeaders(200, 900);
          begun.countDown();
          trickle(exchange.getResponseBody());
        });
    wanted = () -> begun.getCount() > 0;
    fails(at("/slow"), FetchException.Kind.LEFT, "no longer wanted");
  }

  @Test
  void whereNobodyIsThereIsSaid() throws IOException {
    int free;
    try (ServerSocket socket = new ServerSocket(0, 1, v4(1))) {
      free = socket.getLocalPort();
    }
    unreadable("http://127.0.0.1:" + free + "/x", "Connection refused");
    names =
        host -> {
          throw new UnknownHostException(host);
        };
    attempts = 2;
    unreadable("http://nowhere.example/x", "no host of that name, in 2 attempts");
  }

  @Test
  void whatIsNoTlsIsSaidAtOnce() throws IOException {
    attempts = 3;
    String plain = raw("HTTP/1.1 400 Bad Request\r\n\r\n");
    Reach reach = new Reach(hosts, at -> true, names);
    FetchSettings settings =
        new FetchSettings(Duration.ofSeconds(20), silence, whole, attempts, Duration.ZERO, 5);
    Fetcher fetcher = new Fetcher(Set.of("https"), reach, settings);
    URI address = URI.create(plain.replace("http:", "https:"));
    assertThatThrownBy(() -> fetcher.fetch(address, file(), MOST, wanted))
        .hasMessageContaining("TLS fails")
        .hasMessageContaining("certificate");
    assertThat(asked).hasSize(1);
  }

  @Test
  void aDiskThatCannotBeWrittenIsNotTheServersFault() {
    serve("/film", exchange -> send(exchange, 200, FILM));
    attempts = 3;
    Reach reach = new Reach(hosts, at -> true, names);
    FetchSettings settings =
        new FetchSettings(Duration.ofSeconds(20), silence, whole, attempts, Duration.ZERO, 5);
    assertThatThrownBy(
            () ->
                new Fetcher(Set.of("http"), reach, settings)
                    .fetch(URI.create(at("/film")), folder.resolve("no/x"), MOST, wanted))
        .isInstanceOfSatisfying(
            FetchException.class, e -> assertThat(e.kind()).isEqualTo(FetchException.Kind.STORAGE))
        .hasMessageContaining("kafka.claims.folder");
    assertThat(asked).hasSize(1);
  }
}
