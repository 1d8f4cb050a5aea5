package dev.headswap.transport.kafka;

import dev.headswap.transport.LinkException;
import java.io.IOException;
import java.io.Writer;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A real broker in a child process, which can be killed and started again. */
public final class TestBroker implements AutoCloseable {

  private static @Nullable TestBroker shared;

  private final Path folder;
  private final int port = freePort();
  private final int controllerPort = freePort();
  private final int securePort = freePort();
  private @Nullable Process process;

  /** A broker that keeps its data in a folder. */
  public TestBroker(Path folder) {
    this.folder = folder;
  }

  /** One for all tests of this JVM; it goes when the JVM goes. */
  public static synchronized TestBroker shared() {
    if (shared == null) {
      try {
        shared = new TestBroker(Files.createTempDirectory("headswap-broker"));
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
      shared.start();
      TestBroker started = shared;
      Runtime.getRuntime().addShutdownHook(new Thread(started::close));
    }
    return shared;
  }

  /**
   * Lets clients in at {@link #secureBootstrap} too, by TLS and a password; to be called before the
   * start.
   *
   * @param keystore PKCS12 with the broker's key
   */
  public TestBroker secured(Path keystore, String storePassword, String user, String password) {
    Properties more = new Properties();
    more.put(
        "listeners",
        "PLAINTEXT://127.0.0.1:%d,SECURE://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d"
            .formatted(port, securePort, controllerPort));
    more.put(
        "advertised.listeners",
        "PLAINTEXT://127.0.0.1:%d,SECURE://127.0.0.1:%d".formatted(port, securePort));
    more.put(
        "listener.security.protocol.map",
        "PLAINTEXT:PLAINTEXT,SECURE:SASL_SSL,CONTROLLER:PLAINTEXT");
    more.put("sasl.enabled.mechanisms", "PLAIN");
    more.put("listener.name.secure.ssl.keystore.type", "PKCS12");
    more.put("listener.name.secure.ssl.keystore.location", keystore.toString());
    more.put("listener.name.secure.ssl.keystore.password", storePassword);
    more.put("listener.name.secure.ssl.key.password", storePassword);
    more.put(
        "listener.name.secure.plain.sasl.jaas.config",
        "org.apache.kafka.common.security.plain.PlainLoginModule required user_%s=\"%s\";"
            .formatted(user, password));
    try (Writer out = Files.newBufferedWriter(folder.resolve("more.properties"))) {
      more.store(out, "");
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return this;
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Starts and waits until it answers. */
  public void start() {
    try {
      process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-Xmx400m",
                  "-XX:+UseSerialGC",
                  "-XX:TieredStopAtLevel=1",
                  "-cp",
                  System.getProperty("java.class.path"),
                  BrokerMain.class.getName(),
                  folder.toString(),
                  String.valueOf(port),
                  String.valueOf(controllerPort))
              .redirectErrorStream(true)
              .redirectOutput(
                  ProcessBuilder.Redirect.appendTo(folder.resolve("broker.log").toFile()))
              .start();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    awaitAnswer();
  }

  private void awaitAnswer() {
    Cluster cluster = new Cluster(bootstrap(), Map.of(), 1 << 20);
    for (int tries = 0; ; tries++) {
      try {
        cluster.expectReachable(Duration.ofSeconds(5));
        return;
      } catch (LinkException e) {
        if (tries == 20 || process == null || !process.isAlive()) {
          throw e;
        }
      }
    }
  }

  /** Where it is. */
  public String bootstrap() {
    return "127.0.0.1:" + port;
  }

  /** Where it is for whoever has a password. */
  public String secureBootstrap() {
    return "127.0.0.1:" + securePort;
  }

  /** Kills it, as a power cut would. */
  public void kill() {
    Process running = process;
    if (running != null) {
      running.destroyForcibly();
      try {
        running.waitFor(20, TimeUnit.SECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public void close() {
    kill();
    try (var files = Files.walk(folder)) {
      for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      System.err.println("left behind: " + folder);
    }
  }
}
