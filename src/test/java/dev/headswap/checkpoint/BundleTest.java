package dev.headswap.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundleTest {

  record Sizes(int width, List<Integer> depths) {}

  private static final Map<String, long[]> SHAPES =
      Map.of("b", new long[] {2}, "a.weight", new long[] {2, 3});

  @TempDir private Path parent;
  private Path folder;

  @BeforeEach
  void writeOne() throws IOException {
    folder = parent.resolve("model");
    new BundleWriter(Precision.FLOAT32).write(folder, manifest(), List.of(component()));
  }

  private static Manifest manifest() {
    Manifest.Crop crop =
        new Manifest.Crop(256, List.of(1.0, 2.0), List.of(3.0, 4.0), List.of(5.0, 6.5));
    Manifest.Provenance provenance =
        new Manifest.Provenance(true, 7, "headswap models init", "none", 0, List.of());
    return new Manifest(
        Manifest.FORMAT, "compact", crop, List.of("background", "skin"), 32, provenance, Map.of());
  }

  private static Component component() {
    return new Component("net", new Sizes(3, List.of(1, 2)), SHAPES, BundleTest::values);
  }

  private static float[] values(String name) {
    return name.equals("b") ? new float[] {-1, 0.1f} : new float[] {1, 2, 3, 4, 5, 6};
  }

  @Test
  void whatIsWrittenIsReadBackExactly() {
    Bundle bundle = Bundle.open(folder);
    assertThat(bundle.manifest().crop()).isEqualTo(manifest().crop());
    assertThat(bundle.manifest().provenance()).isEqualTo(manifest().provenance());
    assertThat(bundle.sizes("net", Sizes.class)).isEqualTo(new Sizes(3, List.of(1, 2)));
    WeightsFile weights = bundle.weights("net", SHAPES);
    assertThat(weights.names()).containsExactly("a.weight", "b");
    assertThat(weights.read("a.weight")).isEqualTo(values("a.weight"));
    assertThat(weights.read("b")).isEqualTo(values("b"));
  }

  @Test
  void theSameValuesMakeTheSameBytes() throws IOException {
    Path second = parent.resolve("second");
    new BundleWriter(Precision.FLOAT32).write(second, manifest(), List.of(component()));
    for (String name : List.of(Manifest.FILE, "net.safetensors")) {
      assertThat(second.resolve(name)).hasSameBinaryContentAs(folder.resolve(name));
    }
  }

  @Test
  void halfPrecisionIsReadAsTheNearestHalf() throws IOException {
    Path half = parent.resolve("half");
    new BundleWriter(Precision.FLOAT16).write(half, manifest(), List.of(component()));
    WeightsFile weights = Bundle.open(half).weights("net", SHAPES);
    assertThat(weights.read("b")).containsExactly(-1, 0.099975586f);
  }

  @Test
  void anExistingFolderIsNotWrittenOver() {
    assertThatThrownBy(
            () -> new BundleWriter(Precision.FLOAT32).write(folder, manifest(), List.of()))
        .isInstanceOf(FileAlreadyExistsException.class);
  }

  @Test
  void aWriteThatFailsLeavesNothingBehind() throws IOException {
    Component faulty = new Component("net", new Sizes(1, List.of()), SHAPES, name -> new float[1]);
    Path target = parent.resolve("faulty");
    assertThatThrownBy(
            () -> new BundleWriter(Precision.FLOAT32).write(target, manifest(), List.of(faulty)))
        .hasMessageContaining("values required for 'a.weight'");
    try (Stream<Path> left = Files.list(parent)) {
      assertThat(left).containsExactly(folder);
    }
  }

  private void assertRefused(String... words) {
    assertThatThrownBy(() -> Bundle.open(folder).weights("net", SHAPES))
        .isInstanceOf(BundleException.class)
        .hasMessageContainingAll(words)
        .message()
        .doesNotContain("\n");
  }

  @Test
  void aFolderThatIsNotThereIsRefused() {
    assertThatThrownBy(() -> Bundle.open(parent.resolve("absent")))
        .hasMessageContainingAll("absent", "no folder");
  }

  @Test
  void aMissingManifestIsRefused() throws IOException {
    Files.delete(folder.resolve(Manifest.FILE));
    assertRefused("model.yaml", "no such file");
  }

  @Test
  void aMissingWeightsFileIsRefused() throws IOException {
    Files.delete(folder.resolve("net.safetensors"));
    assertRefused("net.safetensors", "no such file");
  }

  @Test
  void aFlippedByteIsRefused() throws IOException {
    Path file = folder.resolve("net.safetensors");
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length - 1] ^= 1;
    Files.write(file, bytes);
    assertRefused("sha256", "damaged");
  }

  @Test
  void aFileCutShortIsRefused() throws IOException {
    Path file = folder.resolve("net.safetensors");
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length - 4));
    assertRefused(bytes.length + " bytes", bytes.length - 4 + " bytes");
  }

  private void editManifest(String from, String to) throws IOException {
    Path file = folder.resolve(Manifest.FILE);
    String text = Files.readString(file);
    assertThat(text).contains(from);
    Files.writeString(file, text.replace(from, to));
  }

  @Test
  void anUnknownKeyIsRefusedByName() throws IOException {
    editManifest("maxSources: 32", "maxSources: 32\nmaxSauces: 1");
    assertRefused("maxSauces", "one of the keys");
  }

  @Test
  void anUnknownSizeIsRefusedByName() throws IOException {
    editManifest("width: 3", "width: 3\n      hight: 1");
    assertThatThrownBy(() -> Bundle.open(folder).sizes("net", Sizes.class))
        .isInstanceOf(BundleException.class)
        .hasMessageContainingAll("hight", "width", "depths");
  }

  @Test
  void aMissingKeyIsRefused() throws IOException {
    editManifest("maxSources: 32\n", "");
    assertRefused("maxSources");
  }

  @Test
  void textThatIsNoYamlIsRefused() throws IOException {
    Files.writeString(folder.resolve(Manifest.FILE), "{ not yaml");
    assertRefused("model.yaml", "well-formed");
  }

  @Test
  void anotherFormatIsRefused() throws IOException {
    editManifest("format: 1", "format: 2");
    assertRefused("format 1", "format 2");
  }

  @Test
  void aFileOutsideTheBundleIsRefused() throws IOException {
    editManifest("file: net.safetensors", "file: ../model/net.safetensors");
    assertRefused("beside the manifest", "../model/net.safetensors");
  }

  @Test
  void anotherArchitectureIsRefused() {
    assertThatThrownBy(() -> Bundle.open(folder).requireArchitecture("paper"))
        .hasMessageContainingAll("architecture paper", "architecture compact");
  }

  @Test
  void aComponentThatIsNotThereIsRefused() {
    assertThatThrownBy(() -> Bundle.open(folder).weights("aligner", Map.of()))
        .hasMessageContainingAll("'aligner'", "[net]");
  }

  @Test
  void anArrayTooFewTooManyOrOfAnotherShapeIsRefused() {
    Bundle bundle = Bundle.open(folder);
    long[] six = {2, 3};
    assertThatThrownBy(() -> bundle.weights("net", Map.of("a.weight", six, "b", six)))
        .hasMessageContainingAll("'b' of shape [2, 3]", "[2]");
    assertThatThrownBy(() -> bundle.weights("net", Map.of("a.weight", six)))
        .hasMessageContaining("another one, 'b'");
    assertThatThrownBy(
            () -> bundle.weights("net", Map.of("a.weight", six, "b", new long[] {2}, "c", six)))
        .hasMessageContaining("an array 'c'");
  }

  private void assertHeaderRefused(String header, int bodyLength, String... words)
      throws IOException {
    byte[] text = header.getBytes(StandardCharsets.UTF_8);
    var buffer =
        java.nio.ByteBuffer.allocate(8 + text.length + bodyLength)
            .order(java.nio.ByteOrder.LITTLE_ENDIAN);
    buffer.putLong(text.length).put(text);
    Path file = Files.write(parent.resolve("odd.safetensors"), buffer.array());
    assertThatThrownBy(() -> WeightsFile.open(file))
        .isInstanceOf(BundleException.class)
        .hasMessageContainingAll(words);
  }

  @Test
  void bfloat16IsRefusedBeforeItReachesTheEngine() throws IOException {
    assertHeaderRefused(
        "{\"x\":{\"dtype\":\"BF16\",\"shape\":[1],\"data_offsets\":[0,2]}}",
        2,
        "F32 or F16",
        "BF16");
  }

  @Test
  void offsetsThatDoNotMatchTheShapeAreRefused() throws IOException {
    assertHeaderRefused(
        "{\"x\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,4]}}", 4, "8 bytes for 'x'");
  }

  @Test
  void gapsAndOverlapsBetweenArraysAreRefused() throws IOException {
    assertHeaderRefused(
        "{\"x\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[4,8]}}", 8, "begin at byte 0");
    assertHeaderRefused(
        "{\"x\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]}}", 8, "4 bytes of arrays");
  }

  @Test
  void shapesBeyondAllBoundsAreRefused() throws IOException {
    assertHeaderRefused(
        "{\"x\":{\"dtype\":\"F32\",\"shape\":[4294967296,4294967296],\"data_offsets\":[0,0]}}",
        0,
        "a sensible shape");
  }

  @Test
  void aFileThatIsNoSafetensorsIsRefused() throws IOException {
    assertHeaderRefused("[1]", 0, "a JSON object");
    Path text = Files.writeString(parent.resolve("text"), "hello, I am not a weights file");
    assertThatThrownBy(() -> WeightsFile.open(text)).hasMessageContaining("safetensors header");
  }
}
