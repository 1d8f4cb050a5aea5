package dev.headswap.cli.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headswap.cli.Main;
import dev.headswap.config.Configuration;
import dev.headswap.transport.kafka.TestBroker;
import dev.headswap.worker.Vitals;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/**
 * Topics, folders and workers of one test. Workers run here, on threads, or as processes that can
 * be killed.
 */
final class StreamGround implements AutoCloseable {

  private final Path folder;
  private final Map<String, String> keys = new TreeMap<>();
  private final Path client;
  private final List<Crew> crew = new ArrayList<>();
  private final List<Process> processes = new ArrayList<>();
  final StringWriter out = new StringWriter();
  final StringWriter err = new StringWriter();

  StreamGround(Path folder, TestBroker broker) throws IOException {
    this.folder = folder;
    this.client = folder.resolve("client.properties");
    Files.writeString(
        client, "session.timeout.ms=3000\nheartbeat.interval.ms=500\nmax.poll.interval.ms=60000\n");
    keys.put("kafka.bootstrap-server", broker.bootstrap());
    keys.put("kafka.command-config", client.toString());
    keys.put("kafka.topic-prefix", "it-" + UUID.randomUUID());
    keys.put("kafka.partitions.jobs", "2");
    keys.put("kafka.partitions.frames", "4");
    keys.put("kafka.partitions.heads", "2");
    keys.put("kafka.window-frames", "24");
    keys.put("kafka.claims.folder", folder.resolve("claims").toString());
    keys.put("kafka.claims.above-bytes", "4000");
    keys.put("kafka.allow.input-roots", folder + "," + Path.of("samples").toAbsolutePath());
    keys.put("kafka.allow.output-root", folder.toString());
    keys.put("video.segment-frames", "20");
  }

  StreamGround with(String key, String value) {
    keys.put(key, value);
    return this;
  }

  Path file(String name) {
    return folder.resolve(name);
  }

  Configuration configuration() {
    Configuration configuration = Configuration.defaults();
    for (Map.Entry<String, String> key : keys.entrySet()) {
      configuration = configuration.with(key.getKey(), key.getValue());
    }
    return configuration;
  }

  StreamSettings settings() {
    return new StreamSettings(configuration());
  }

  /** A bundle that names itself; simulated workers do not load it. */
  static Path bundle(Path folder) {
    Path bundle = folder.resolve("untrained");
    if (!Files.exists(bundle)) {
      String[] init = {"models", "init", "--config", "compact", "--seed", "7", "-o", "" + bundle};
      assertThat(Main.commandLine().execute(init)).isZero();
    }
    return bundle;
  }

  private List<String> sets() {
    List<String> sets = new ArrayList<>();
    keys.forEach((key, value) -> sets.addAll(List.of("--set", key + "=" + value)));
    return sets;
  }

  /** A command of ours, in this JVM; what it says is in {@link #out} and {@link #err}. */
  int run(String... arguments) {
    CommandLine line = Main.commandLine();
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    List<String> all = new ArrayList<>(Arrays.asList(arguments));
    all.addAll(sets());
    return line.execute(all.toArray(String[]::new));
  }

  /** {@code swap --kafka} of a part of the sample film. */
  int swap(Path bundle, Path output, String seconds, String... more) {
    List<String> all =
        new ArrayList<>(List.of("swap", "--kafka", keys.get("kafka.bootstrap-server")));
    all.addAll(List.of("-s", "samples/source/1.jpg", "-t", "samples/driving.mp4"));
    all.addAll(List.of("-o", output.toString(), "--to", seconds, "--model", bundle.toString()));
    all.addAll(Arrays.asList(more));
    return run(all.toArray(String[]::new));
  }

  /** The same without waiting; gives the id. */
  String submit(Path bundle, Path output, String seconds, String... more) {
    List<String> all = new ArrayList<>(List.of("job", "submit"));
    all.addAll(List.of("-s", "samples/source/1.jpg", "-t", "samples/driving.mp4"));
    all.addAll(List.of("-o", output.toString(), "--to", seconds, "--model", bundle.toString()));
    all.addAll(Arrays.asList(more));
    out.getBuffer().setLength(0);
    assertThat(run(all.toArray(String[]::new))).as(err.toString()).isZero();
    return out.toString().strip();
  }

  /** A worker on threads of this JVM. */
  Crew hire(Role role, long millis) {
    return hire(role, millis, null);
  }

  Crew hire(Role role, long millis, @Nullable String group) {
    return hire(role, millis, group, Vitals.unwatched());
  }

  Crew hire(Role role, long millis, @Nullable String group, Vitals vitals) {
    Simulation simulation = new Simulation(millis, 64);
    Crew hired = new Crew(Workplace.open(role, settings(), group, simulation, vitals));
    crew.add(hired);
    return hired;
  }

  /** A worker as a process. */
  Process launch(String role, String... more) throws IOException {
    List<String> arguments = new ArrayList<>(List.of("worker", role));
    arguments.addAll(Arrays.asList(more));
    return launchMain("dev.headswap.cli.Main", role, arguments);
  }

  /** Any program that takes our settings, as a process that logs as a worker of a kind. */
  Process launchMain(String main, String role, List<String> arguments) throws IOException {
    List<String> all =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx600m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dorg.bytedeco.javacpp.maxPhysicalBytes=0",
                "-Dai.djl.offline=true",
                "-Dai.djl.pytorch.graph_optimizer=false",
                "-cp",
                System.getProperty("java.class.path"),
                main));
    all.addAll(arguments);
    all.addAll(sets());
    Process process =
        new ProcessBuilder(all)
            .redirectErrorStream(true)
            .redirectOutput(
                ProcessBuilder.Redirect.appendTo(folder.resolve(role + ".log").toFile()))
            .start();
    processes.add(process);
    return process;
  }

  static void signal(Process process, String name) throws Exception {
    new ProcessBuilder("kill", "-" + name, "" + process.pid()).inheritIO().start().waitFor();
  }

  static void await(String what, int seconds, BooleanSupplier condition) throws Exception {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    while (!condition.getAsBoolean() && System.nanoTime() < deadline) {
      TimeUnit.MILLISECONDS.sleep(20);
    }
    assertThat(condition.getAsBoolean()).as(what).isTrue();
  }

  /** What all workers that are processes have said. */
  String logs() {
    StringBuilder all = new StringBuilder(err.toString());
    for (String role : List.of("decode", "infer", "encode")) {
      try {
        Path log = folder.resolve(role + ".log");
        all.append(Files.exists(log) ? "\n" + role + ":\n" + Files.readString(log) : "");
      } catch (IOException e) {
        all.append(e);
      }
    }
    return all.toString();
  }

  @Override
  public void close() {
    processes.forEach(Process::destroyForcibly);
    crew.forEach(Crew::dismiss);
  }

  /** One worker on a thread. */
  static final class Crew {

    private final Workplace place;
    private final Thread thread;
    volatile @Nullable Throwable failure;

    Crew(Workplace place) {
      this.place = place;
      this.thread =
          new Thread(
              () -> {
                try {
                  place.worker().run();
                } catch (RuntimeException | Error e) {
                  failure = e;
                }
              },
              "crew");
      thread.start();
    }

    boolean isWorking() {
      return thread.isAlive() && failure == null;
    }

    void dismiss() {
      place.worker().stop();
      try {
        thread.join(30_000);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      place.close();
    }
  }
}
