package dev.headswap.cli.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headswap.cli.ExitCode;
import dev.headswap.transport.kafka.TestBroker;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A broker that speaks TLS and asks for a password; keys are made here and go with the test. */
@Timeout(300)
class SecureBrokerIT {

  private static final String STORE_PASSWORD = "store-7f3a9c";
  private static final String PASSWORD = "right-5d1e";
  private static final String WRONG = "wrong-b84c";

  @TempDir static Path shared;
  @TempDir Path folder;

  private static TestBroker broker;

  @BeforeAll
  static void start() throws Exception {
    key("broker");
    key("stranger");
    broker = new TestBroker(Files.createDirectories(shared.resolve("broker")));
    broker.secured(shared.resolve("broker.p12"), STORE_PASSWORD, "headswap", PASSWORD).start();
  }

  @AfterAll
  static void stop() {
    broker.close();
  }

  /** A key, and a store of those who trust it. */
  private static void key(String name) throws Exception {
    String store = shared.resolve(name + ".p12").toString();
    String certificate = shared.resolve(name + ".crt").toString();
    keytool(
        List.of("-genkeypair", "-alias", name, "-keyalg", "EC", "-keystore", store),
        List.of("-dname", "CN=" + name, "-ext", "SAN=ip:127.0.0.1", "-validity", "2"));
    keytool(
        List.of("-exportcert", "-alias", name, "-keystore", store, "-file", certificate),
        List.of());
    keytool(
        List.of("-importcert", "-noprompt", "-alias", name, "-file", certificate),
        List.of("-keystore", shared.resolve(name + "-trust.p12").toString()));
  }

  private static void keytool(List<String> first, List<String> more) throws Exception {
    List<String> command = new java.util.ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(first);
    command.addAll(more);
    command.addAll(List.of("-storetype", "PKCS12", "-storepass", STORE_PASSWORD));
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(shared.resolve("keytool.log").toFile())
            .start();
    assertThat(process.waitFor()).as(() -> read(shared.resolve("keytool.log"))).isZero();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (java.io.IOException e) {
      return e.toString();
    }
  }

  private static String login(String password) {
    return "org.apache.kafka.common.security.plain.PlainLoginModule required"
        + " username=\"headswap\" password=\"%s\";".formatted(password);
  }

  private static String properties(String trusted, String jaas) {
    return """
        session.timeout.ms=3000
        heartbeat.interval.ms=500
        security.protocol=SASL_SSL
        sasl.mechanism=PLAIN
        sasl.jaas.config=%s
        ssl.truststore.type=PKCS12
        ssl.truststore.location=%s
        ssl.truststore.password=%s
        """
        .formatted(jaas, shared.resolve(trusted + "-trust.p12"), STORE_PASSWORD);
  }

  private StreamGround ground(String properties) throws Exception {
    StreamGround ground = new StreamGround(folder, broker);
    Path client = Files.writeString(folder.resolve("secure.properties"), properties);
    return ground
        .with("kafka.bootstrap-server", broker.secureBootstrap())
        .with("kafka.command-config", client.toString());
  }

  @Test
  void aJobGoesThroughWithTheRightPassword() throws Exception {
    Path bundle = StreamGround.bundle(shared);
    try (StreamGround ground = ground(properties("broker", login(PASSWORD)))) {
      ground.hire(Role.DECODE, 0);
      ground.hire(Role.INFER, 0);
      ground.hire(Role.ENCODE, 0);
      int code = ground.swap(bundle, folder.resolve("out.mp4"), "1");
      assertThat(code).as(ground.err.toString()).isZero();
      assertThat(ground.run("job", "list")).isZero();
      assertThat(ground.out.toString()).contains("finished");
      assertThat(ground.err + ground.out.toString()).doesNotContain(PASSWORD, STORE_PASSWORD);
    }
  }

  @Test
  void aShareGroupIsLetInToo() throws Exception {
    Path bundle = StreamGround.bundle(shared);
    try (StreamGround ground =
        ground(properties("broker", login(PASSWORD))).with("kafka.share-group", "true")) {
      ground.hire(Role.DECODE, 0);
      ground.hire(Role.INFER, 0);
      ground.hire(Role.ENCODE, 0);
      int code = ground.swap(bundle, folder.resolve("out.mp4"), "1");
      assertThat(code).as(ground.err.toString()).isZero();
    }
  }

  /** As a process: all that it says, by whatever way, is seen. */
  private String refused(String properties, int code) throws Exception {
    try (StreamGround ground = ground(properties)) {
      Process process = ground.launchMain("dev.headswap.cli.Main", "infer", List.of("job", "list"));
      assertThat(process.waitFor(90, TimeUnit.SECONDS)).isTrue();
      String said = Files.readString(folder.resolve("infer.log")).strip();
      assertThat(process.exitValue()).as(said).isEqualTo(code);
      assertThat(said).doesNotContain(WRONG, PASSWORD, STORE_PASSWORD);
      assertThat(said.lines()).as(said).hasSize(1);
      return said;
    }
  }

  @Test
  void aWrongPasswordIsSaidInOneLine() throws Exception {
    assertThat(refused(properties("broker", login(WRONG)), ExitCode.BROKER))
        .contains(broker.secureBootstrap(), "Authentication failed", "sasl.");
  }

  @Test
  void aCertificateThatNobodyTrustsIsSaidInOneLine() throws Exception {
    assertThat(refused(properties("stranger", login(PASSWORD)), ExitCode.BROKER))
        .contains(
            broker.secureBootstrap(),
            "TLS handshake failed",
            "certification path",
            "ssl.truststore");
  }

  @Test
  void whoeverSpeaksPlainlyIsToldOfTheProtocol() throws Exception {
    assertThat(refused("", ExitCode.BROKER))
        .contains(broker.secureBootstrap(), "no answer in time", "PLAINTEXT");
  }

  @Test
  void propertiesThatMakeNoClientAreWrongUsage() throws Exception {
    String noLogin = "security.protocol=SASL_SSL\nsasl.mechanism=PLAIN\n";
    assertThat(refused(noLogin, ExitCode.USAGE)).contains("sasl.jaas.config", "is missing");
    Files.delete(folder.resolve("infer.log"));
    String badLogin = properties("broker", login(PASSWORD).replace(" required", ""));
    assertThat(refused(badLogin, ExitCode.USAGE)).contains("sasl.jaas.config");
    Files.delete(folder.resolve("infer.log"));
    assertThat(refused(properties("nobody", login(PASSWORD)), ExitCode.USAGE))
        .contains("no such file", "nobody-trust.p12");
  }
}
