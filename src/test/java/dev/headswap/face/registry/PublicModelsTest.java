package dev.headswap.face.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.headswap.checkpoint.Sha256;
import dev.headswap.config.ConfigException;
import dev.headswap.face.PerceptionException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublicModelsTest {

  private static final byte[] CONTENT = "weights".getBytes(StandardCharsets.UTF_8);

  @TempDir Path folder;

  private String entry(String extra) throws IOException {
    Path probe = Files.write(folder.resolve("probe"), CONTENT);
    String sha = Sha256.of(probe);
    Files.delete(probe);
    return """
        networks:
          - name: mine
            role: identity
            decoder: embedding
            file: mine.onnx
            origin: a test
            sha256: %s
            bytes: 7
            licence: MIT
            free: true
            input: {width: 4, height: 4}
            framing: [1, 1, 2, 1, 1.5, 2]
        %s
        """
        .formatted(sha, extra.isEmpty() ? "" : "    " + extra);
  }

  private PublicModels models(String yaml) {
    return new PublicModels(
        RegistryFile.parse("mine.yaml", yaml), List.of(folder.resolve("in")), folder.resolve("c"));
  }

  @Test
  void thePackagedRegistryIsSoundAndHasEveryRole() {
    List<PublicModel> all = PublicModels.open(null, List.of(), folder).list();
    for (NetworkRole role : NetworkRole.values()) {
      assertThat(all).as("free networks for " + role).anyMatch(m -> m.role() == role && m.free());
    }
    assertThat(all).extracting(PublicModel::name).doesNotHaveDuplicates();
  }

  @Test
  void anUnknownKeyIsRefusedWithTheNearest() throws IOException {
    String yaml = entry("adress: https://example.org");
    assertThatThrownBy(() -> models(yaml))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("mine.yaml")
        .hasMessageContaining("adress")
        .hasMessageContaining("did you mean 'address'");
  }

  @Test
  void aMissingKeyAndAWrongChoiceAreRefused() throws IOException {
    String yaml = entry("");
    assertThatThrownBy(() -> models(yaml.replace("    bytes: 7\n", "")))
        .hasMessageContaining("bytes")
        .hasMessageContaining("required");
    assertThatThrownBy(() -> models(yaml.replace("role: identity", "role: oracle")))
        .hasMessageContaining("oracle")
        .hasMessageContaining("detector");
    assertThatThrownBy(() -> models(yaml.replace("mine.onnx", "../mine.onnx")))
        .hasMessageContaining("plain file name");
  }

  @Test
  void aFileIsFoundByItsContentWhateverItsName() throws IOException {
    PublicModels models = models(entry(""));
    assertThat(models.locate("mine")).isEmpty();
    Path deep = Files.createDirectories(folder.resolve("in/a/b"));
    Path file = Files.write(deep.resolve("other name.bin"), CONTENT);
    assertThat(models.require("mine")).isEqualTo(file);
  }

  @Test
  void aDamagedFileIsRefusedAndSaidToBeSo() throws IOException {
    PublicModels models = models(entry(""));
    Path in = Files.createDirectories(folder.resolve("in"));
    Files.writeString(in.resolve("mine.onnx"), "WEIGHTS");
    assertThatThrownBy(() -> models.require("mine"))
        .isInstanceOf(PerceptionException.class)
        .hasMessageContaining("mine.onnx")
        .hasMessageContaining("damaged")
        .hasMessageContaining("headswap models import");
  }

  @Test
  void anUnknownNameIsRefusedWithTheNearest() {
    PublicModels models = PublicModels.open(null, List.of(), folder);
    assertThatThrownBy(() -> models.find("yunet-64"))
        .isInstanceOf(PerceptionException.class)
        .hasMessageContaining("yunet-640");
  }

  @Test
  void importTakesWhatItKnowsAndLeavesTheRest() throws IOException {
    PublicModels models = models(entry(""));
    Path from = Files.createDirectories(folder.resolve("elsewhere"));
    Files.write(from.resolve("known"), CONTENT);
    Files.writeString(from.resolve("unknown"), "other");
    assertThat(models.importFrom(from)).extracting(PublicModel::name).containsExactly("mine");
    assertThat(folder.resolve("c").toFile().list()).containsExactly("mine.onnx");
    assertThat(models.require("mine")).hasBinaryContent(CONTENT);
  }

  @Test
  void pullFetchesVerifiesAndRefusesAnotherContent() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    serve(server, "/good", CONTENT);
    serve(server, "/bad", "WEIGHTS".getBytes(StandardCharsets.UTF_8));
    server.start();
    try {
      String base = "address: http://127.0.0.1:" + server.getAddress().getPort();
      PublicModels bad = models(entry(base + "/bad"));
      assertThatThrownBy(() -> bad.pull("mine")).hasMessageContaining("holds another file");
      assertThat(folder.resolve("c").toFile().list()).isEmpty();
      PublicModels missing = models(entry(base + "/none"));
      assertThatThrownBy(() -> missing.pull("mine")).hasMessageContaining("404");
      assertThat(models(entry(base + "/good")).pull("mine")).hasBinaryContent(CONTENT);
    } finally {
      server.stop(0);
    }
  }

  private static void serve(HttpServer server, String path, byte[] content) {
    server.createContext(
        path,
        exchange -> {
          exchange.sendResponseHeaders(200, content.length);
          exchange.getResponseBody().write(content);
          exchange.close();
        });
  }

  @Test
  void pullWithoutANetworkSaysSoInOneLine() throws IOException {
    PublicModels models = models(entry("address: http://127.0.0.1:9/none"));
    assertThatThrownBy(() -> models.pull("mine"))
        .isInstanceOf(PerceptionException.class)
        .hasMessageContaining("cannot be fetched")
        .hasMessageContaining("models import")
        .message()
        .doesNotContain("\n");
  }
}
