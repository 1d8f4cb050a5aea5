package dev.headswap.cli.stream;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.headswap.cli.ExitCode;
import dev.headswap.job.JobNote;
import dev.headswap.job.JobState;
import dev.headswap.job.JobView;
import dev.headswap.transport.kafka.Follower;
import dev.headswap.transport.kafka.TestBroker;
import dev.headswap.worker.Desk;
import dev.headswap.worker.Vitals;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** File jobs whose target and photos lie on a web server, on a real broker. */
@Timeout(400)
class WebTargetsIT {

  private static final Path FILM = Path.of("samples/driving.mp4");
  private static final Path PHOTO = Path.of("samples/source/1.jpg");

  @TempDir static Path shared;
  @TempDir Path folder;

  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private volatile boolean stalls;
  private HttpServer server;
  private StreamGround ground;
  private Path bundle;

  @BeforeEach
  void ground() throws Exception {
    bundle = StreamGround.bundle(shared);
    ground =
        new StreamGround(folder, TestBroker.shared())
            .with("kafka.allow.schemes", "file,http")
            .with("kafka.allow.private-hosts", "true");
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/film.mp4", exchange -> send(exchange, Files.readAllBytes(FILM)));
    server.createContext("/photo", exchange -> send(exchange, Files.readAllBytes(PHOTO)));
    server.createContext("/list", exchange -> send(exchange, list()));
    server.createContext("/fickle", exchange -> send(exchange, fickle()));
    server.start();
  }

  @AfterEach
  void close() {
    stalls = false;
    ground.close();
    server.stop(0);
    threads.shutdownNow();
  }

  private void send(HttpExchange exchange, byte[] bytes) throws IOException {
    asked.add(exchange.getRequestURI().getPath());
    exchange.sendResponseHeaders(200, bytes.length);
    try (OutputStream out = exchange.getResponseBody()) {
      int half = bytes.length / 2;
      out.write(bytes, 0, half);
      out.flush();
      while (stalls) {
        TimeUnit.MILLISECONDS.sleep(20);
      }
      out.write(bytes, half, bytes.length - half);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The same film with other words about it each time. */
  private byte[] fickle() throws IOException {
    byte[] film = Files.readAllBytes(FILM);
    byte[] more = Arrays.copyOf(film, film.length + 8 + asked.size());
    byte[] free = "free".getBytes(StandardCharsets.US_ASCII);
    more[film.length + 3] = (byte) (8 + asked.size());
    System.arraycopy(free, 0, more, film.length + 4, free.length);
    return more;
  }

  /** What a careless reader takes for a list of addresses, and asks all of them. */
  private static byte[] list() {
    return """
        v=0
        o=- 0 0 IN IP4 127.0.0.1
        c=IN IP4 127.0.0.1
        m=video 5000 RTP/AVP 96
        """
        .indent(1)
        .replace(" v=0", "x=1\nv=0")
        .getBytes(StandardCharsets.US_ASCII);
  }

  private String at(String path) {
    return "http://anna:secret@127.0.0.1:" + server.getAddress().getPort() + path + "?sig=secret";
  }

  private int swap(String source, String target, String output) {
    return ground.run(arguments("swap", source, target, output));
  }

  private String[] arguments(String command, String source, String target, String output) {
    List<String> all = new ArrayList<>(List.of(command.split(" ")));
    if (command.equals("swap")) {
      all.addAll(List.of("--kafka", TestBroker.shared().bootstrap()));
    }
    all.addAll(List.of("-s", source, "-t", target, "-o", folder.resolve(output).toString()));
    all.addAll(List.of("--to", "2", "--model", bundle.toString()));
    return all.toArray(String[]::new);
  }

  private String submit(String target, String output) {
    ground.out.getBuffer().setLength(0);
    String[] arguments = arguments("job submit", PHOTO.toString(), target, output);
    assertThat(ground.run(arguments)).as(ground.err.toString()).isZero();
    return ground.out.toString().strip();
  }

  private List<Path> kept() {
    return Stream.of("claims", "claims-decode", "claims-infer", "claims-encode")
        .map(folder::resolve)
        .flatMap(WebTargetsIT::files)
        .toList();
  }

  private static Stream<Path> files(Path folder) {
    if (!Files.exists(folder)) {
      return Stream.empty();
    }
    try (Stream<Path> inside = Files.walk(folder)) {
      return inside.filter(Files::isRegularFile).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void expectTidied() throws Exception {
    StreamGround.await("tidied", 40, () -> kept().isEmpty());
  }

  @Test
  void theFileIsTheOneThatAFileGives() throws Exception {
    ground.hire(Role.DECODE, 0);
    ground.hire(Role.INFER, 0);
    ground.hire(Role.ENCODE, 0);
    assertThat(swap(PHOTO.toString(), FILM.toString(), "file.mp4")).as(ground.logs()).isZero();
    assertThat(swap(at("/photo"), at("/film.mp4"), "web.mp4")).as(ground.logs()).isZero();
    assertThat(Files.mismatch(folder.resolve("file.mp4"), folder.resolve("web.mp4"))).isEqualTo(-1);
    assertThat(asked).as("once for all workers").containsExactlyInAnyOrder("/photo", "/film.mp4");
    expectTidied();
    ground.run("job", "list", "--json");
    assertThat(ground.out + "" + ground.err).contains("127.0.0.1").doesNotContain("secret");
  }

  private void hireApart() {
    ground.with("kafka.claims.above-bytes", "4000000");
    for (Role role : Role.values()) {
      String name = "claims-" + role.name().toLowerCase(java.util.Locale.ROOT);
      ground.with("kafka.claims.folder", folder.resolve(name).toString()).hire(role, 0);
    }
  }

  @Test
  void machinesThatShareNothingButTheOutputFetchTheSame() throws Exception {
    hireApart();
    assertThat(swap(at("/photo"), at("/film.mp4"), "web.mp4")).as(ground.logs()).isZero();
    assertThat(folder.resolve("web.mp4")).exists();
    assertThat(asked).containsExactlyInAnyOrder("/photo", "/photo", "/film.mp4", "/film.mp4");
    expectTidied();
  }

  @Test
  void whatChangesBetweenTwoFetchesFailsTheJob() throws Exception {
    hireApart();
    assertThat(swap(PHOTO.toString(), at("/fickle"), "web.mp4")).isEqualTo(ExitCode.INPUT);
    assertThat(ground.err.toString())
        .contains("target 'http://***@127.0.0.1:", "has changed since the job was begun")
        .doesNotContain("secret");
    assertThat(folder.resolve("web.mp4")).doesNotExist();
    expectTidied();
  }

  @Test
  void whatCannotBeFetchedIsADeadLetterThatSaysWhy() throws Exception {
    List<String> dead = new CopyOnWriteArrayList<>();
    ground.hire(Role.DECODE, 0);
    try (Desk desk = ground.settings().desk("test", true, Vitals.unwatched());
        Follower letters =
            Follower.follow(
                desk.cluster(),
                List.of(desk.topics().deadLetters()),
                (topic, key, value) -> dead.add(key))) {
      String gone = submit(at("/none.mp4"), "out.mp4");
      expectFailed(desk, gone, ExitCode.INPUT, "the server answers 404; check the address");
      String list = submit(at("/list"), "out.mp4");
      expectFailed(desk, list, ExitCode.INPUT, "http://***@127.0.0.1");
      StreamGround.await("a dead letter", 30, () -> dead.contains(gone));
      assertThat(asked).as("of the list, once").containsExactly("/list");
    }
    expectTidied();
  }

  private static void expectFailed(Desk desk, String id, int code, String why) throws Exception {
    StreamGround.await("failed", 60, () -> desk.board().job(id).state().isFinal());
    JobView view = desk.board().job(id);
    assertThat(view.state()).isEqualTo(JobState.FAILED);
    JobNote end = Objects.requireNonNull(view.end());
    assertThat(end.ending().reason()).contains(why).doesNotContain("secret", ".fetched");
    assertThat(end.ending().exitCode()).as(end.ending().reason()).isEqualTo(code);
  }

  @Test
  void nobodyIsAskedUnlessAllowed() throws Exception {
    ground.with("kafka.allow.private-hosts", "false").hire(Role.DECODE, 0);
    try (Desk desk = ground.settings().desk("test", true, Vitals.unwatched())) {
      String inside = submit(at("/film.mp4"), "out.mp4");
      expectFailed(desk, inside, ExitCode.USAGE, "is a host of a private network");
      String scheme = submit("https://media.example/a.mp4?sig=secret", "out.mp4");
      expectFailed(desk, scheme, ExitCode.USAGE, "one of the schemes");
    }
    assertThat(asked).isEmpty();
  }

  @Test
  void aCancelledJobEndsInTheMiddleOfItsFetch() throws Exception {
    stalls = true;
    ground.hire(Role.DECODE, 0);
    try (Desk desk = ground.settings().desk("test", true, Vitals.unwatched())) {
      String id = submit(at("/film.mp4"), "out.mp4");
      StreamGround.await("begun", 60, () -> !kept().isEmpty());
      assertThat(ground.run("job", "cancel", id)).isZero();
      StreamGround.await("cancelled", 20, () -> desk.board().job(id).state().isFinal());
      assertThat(desk.board().job(id).state()).isEqualTo(JobState.CANCELLED);
    }
    expectTidied();
  }

  @Test
  void aWorkerThatIsKilledInTheMiddleOfAFetchLeavesNothing() throws Exception {
    stalls = true;
    Process doomed = ground.launch("decode", "--simulate", "0");
    try (Desk desk = ground.settings().desk("test", true, Vitals.unwatched())) {
      String id = submit(at("/film.mp4"), "out.mp4");
      StreamGround.await("begun", 90, () -> !kept().isEmpty());
      StreamGround.signal(doomed, "KILL");
      assertThat(doomed.waitFor(20, TimeUnit.SECONDS)).isTrue();
      assertThat(kept()).as("what it left").hasSize(1);
      stalls = false;
      ground.hire(Role.DECODE, 0);
      ground.hire(Role.INFER, 0);
      ground.hire(Role.ENCODE, 0);
      StreamGround.await("finished", 120, () -> desk.board().job(id).state().isFinal());
      assertThat(desk.board().job(id).state()).as(ground.logs()).isEqualTo(JobState.FINISHED);
    }
    expectTidied();
  }
}
