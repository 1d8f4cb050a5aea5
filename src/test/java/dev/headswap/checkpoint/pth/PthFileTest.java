package dev.headswap.checkpoint.pth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.headswap.checkpoint.BundleException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PthFileTest {

  @TempDir private Path folder;

  /** A state dict with "w", the 2x3 transpose of a 3x2 storage. */
  private static byte[] transposed(String prefix) {
    Pickle pickle = new Pickle().op(0x80).op(2).op('}').op('(').unicode(prefix + "w");
    pickle.global("torch._utils", "_rebuild_tensor_v2").op('(');
    pickle.op('(').unicode("storage").global("torch", "FloatStorage");
    pickle.unicode("0").unicode("cpu").integer(6).op('t').op('Q');
    pickle.integer(0).integer(2).integer(3).op(0x86).integer(1).integer(2).op(0x86);
    pickle.op(0x89).op('N').op('t').op('R').op('u').op('.');
    return pickle.bytes();
  }

  private static byte[] floats(float... values) {
    ByteBuffer buffer = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
    for (float value : values) {
      buffer.putFloat(value);
    }
    return buffer.array();
  }

  private Path zip(byte[] pickle, byte[] storage) throws IOException {
    Path file = folder.resolve("weights.pth");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      store(zip, "archive/data.pkl", pickle);
      store(zip, "archive/data/0", storage);
    }
    return file;
  }

  private static void store(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
    CRC32 crc = new CRC32();
    crc.update(bytes);
    ZipEntry entry = new ZipEntry(name);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(bytes.length);
    entry.setCrc(crc.getValue());
    zip.putNextEntry(entry);
    zip.write(bytes);
  }

  @Test
  void stridesAreFollowed() throws IOException {
    PthFile pth = PthFile.open(zip(transposed(""), floats(1, 2, 3, 4, 5, 6)));
    assertThat(pth.shape("w")).containsExactly(2, 3);
    assertThat(pth.read("w")).containsExactly(1, 3, 5, 2, 4, 6);
  }

  @Test
  void thePrefixOfParallelTrainingIsTakenOff() throws IOException {
    Path file = zip(transposed("module."), floats(1, 2, 3, 4, 5, 6));
    assertThat(PthFile.open(file).names()).containsExactly("w");
  }

  @Test
  void aPickleThatWantsToRunACommandIsRefused() throws IOException {
    byte[] hostile =
        new Pickle()
            .op(0x80)
            .op(2)
            .global("os", "system")
            .unicode("touch pwned")
            .op(0x85)
            .op('R')
            .op('.')
            .bytes();
    assertThatThrownBy(() -> PthFile.open(zip(hostile, new byte[0])))
        .isInstanceOf(BundleException.class)
        .hasMessageContaining("the name os.system");
    assertThat(Path.of("pwned")).doesNotExist();
  }

  @Test
  void soIsOneThatHidesTheNameOnTheStack() throws IOException {
    byte[] hostile =
        new Pickle().op(0x80).op(4).unicode("builtins").unicode("eval").op(0x93).op('.').bytes();
    assertThatThrownBy(() -> PthFile.open(zip(hostile, new byte[0])))
        .hasMessageContaining("the name builtins.eval");
  }

  @Test
  void aTensorBeyondItsStorageIsRefused() throws IOException {
    Path file = zip(transposed(""), floats(1, 2, 3));
    PthFile pth = PthFile.open(file);
    assertThatThrownBy(() -> pth.read("w")).hasMessageContaining("cut short");
  }

  @ParameterizedTest
  @CsvSource({"hello world", "PK", "''"})
  void otherFilesAreRefused(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("text.pth"), text);
    assertThatThrownBy(() -> PthFile.open(file))
        .isInstanceOf(BundleException.class)
        .hasMessageContaining("a PyTorch state dict");
  }

  @Test
  void aMissingFileSaysSo() {
    assertThatThrownBy(() -> PthFile.open(folder.resolve("absent.pth")))
        .hasMessageContaining("no such file");
  }

  /** Sums taken once with torch 2.13 (every tensor as float32, summed in double). */
  @ParameterizedTest
  @CsvSource({
    "headpose/mb05_120x120.pth, 166, 7835234.80",
    "identity/mobilefacenet_112x96_068.ckpt, 333, 3312671.12",
    "parsing/celebamask19_unetsmall_256.pth, 26, -2878.11",
    "perceptual/lpips_lin/alex.pth, 5, 105.28",
    "perceptual/lpips_lin/vgg.pth, 5, 131.86",
  })
  void publicWeightsAreReadAsTorchReadsThem(String name, int tensors, double sum) {
    Path file = shared().resolve("weights").resolve(name);
    assumeTrue(Files.exists(file), "skipped: ../shared is absent");
    PthFile pth = PthFile.open(file);
    assertThat(pth.names()).hasSize(tensors);
    double total = 0;
    for (String tensor : pth.names()) {
      for (float value : pth.read(tensor)) {
        total += value;
      }
    }
    assertThat(String.format(Locale.ROOT, "%.2f", total))
        .isEqualTo(String.format(Locale.ROOT, "%.2f", sum));
  }

  private static Path shared() {
    String override = System.getenv("HEADSWAP_SHARED");
    return override != null
        ? Path.of(override)
        : Path.of(System.getProperty("user.dir")).resolveSibling("shared");
  }

  /** Writes pickle instructions. */
  private static final class Pickle {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    Pickle op(int opcode) {
      out.write(opcode);
      return this;
    }

    Pickle unicode(String text) {
      out.write('X');
      out.write(text.length());
      out.writeBytes(new byte[3]);
      out.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
      return this;
    }

    Pickle integer(int value) {
      out.write('K');
      out.write(value);
      return this;
    }

    Pickle global(String module, String name) {
      out.write('c');
      out.writeBytes((module + "\n" + name + "\n").getBytes(StandardCharsets.US_ASCII));
      return this;
    }

    byte[] bytes() {
      return out.toByteArray();
    }
  }
}
