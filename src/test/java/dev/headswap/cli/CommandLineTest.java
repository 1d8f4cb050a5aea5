package dev.headswap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headswap.checkpoint.Bundle;
import dev.headswap.checkpoint.Manifest;
import dev.headswap.frame.RgbImage;
import dev.headswap.image.StillImages;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.RandomAccessFile;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What a person meets at the front door: exit codes, and one line that says what to do. */
class CommandLineTest {

  @TempDir static Path shared;
  @TempDir Path folder;

  private static Path bundle;
  private final StringWriter err = new StringWriter();
  private final StringWriter out = new StringWriter();
  private Path photo;
  private Path clip;

  @BeforeAll
  static void untrainedBundle() {
    bundle = shared.resolve("untrained");
    int code =
        Main.commandLine()
            .execute("models", "init", "--config", "compact", "--seed", "7", "-o", "" + bundle);
    assertThat(code).isZero();
  }

  @BeforeEach
  void files() throws IOException {
    photo = folder.resolve("photo.png");
    StillImages.writePng(photo, RgbImage.black(64, 64));
    clip = folder.resolve("clip.y4m");
    Files.writeString(clip, "YUV4MPEG2 W16 H16 F25:1 Ip A1:1 C420jpeg\n");
    try (var append = Files.newOutputStream(clip, java.nio.file.StandardOpenOption.APPEND)) {
      for (int n = 0; n < 3; n++) {
        append.write("FRAME\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        append.write(new byte[16 * 16 * 3 / 2]);
      }
    }
  }

  private int run(Object... arguments) {
    CommandLine line = Main.commandLine();
    line.setErr(new PrintWriter(err, true));
    line.setOut(new PrintWriter(out, true));
    String[] texts = new String[arguments.length];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = arguments[i].toString();
    }
    return line.execute(texts);
  }

  private int swap(Object source, Object target, Object... more) {
    Object[] all = new Object[more.length + 9];
    System.arraycopy(
        new Object[] {
          "swap", "-s", source, "-t", target, "-o", folder.resolve("out.mp4"), "--model", bundle
        },
        0,
        all,
        0,
        9);
    System.arraycopy(more, 0, all, 9, more.length);
    return run(all);
  }

  private void expectOneLine(String... parts) {
    assertThat(err.toString().strip().lines().toList()).as(err.toString()).hasSize(1);
    assertThat(err.toString()).startsWith("headswap: ").contains(parts);
    assertThat(folder.resolve("out.mp4")).doesNotExist();
  }

  @Test
  void anUnknownOptionIsWrongUsage() {
    assertThat(run("swap", "--sorce", "-t", "t.mp4", "-o", "o.mp4")).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString()).contains("--source").contains("--help");
  }

  @Test
  void anUnknownKeyNamesTheNearest() {
    assertThat(swap(photo, clip, "--set", "video.crff=1")).isEqualTo(ExitCode.USAGE);
    expectOneLine("video.crff", "did you mean 'video.crf'");
  }

  @Test
  void timesThatExcludeEachOtherAreWrongUsage() {
    assertThat(swap(photo, clip, "--ss", "5", "--to", "2")).isEqualTo(ExitCode.USAGE);
    expectOneLine("--to");
    assertThat(swap(photo, clip, "--to", "2", "--duration", "1")).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void aMissingTargetCannotBeRead() {
    assertThat(swap(photo, folder.resolve("none.mp4"))).isEqualTo(ExitCode.INPUT);
    expectOneLine("none.mp4");
  }

  /** Nobody listens at port 1: this is found out before a broker is asked. */
  @Test
  void aMissingTargetCannotBeReadOverKafkaEither() {
    Path none = folder.resolve("none.mp4");
    assertThat(swap(photo, none, "--kafka", "127.0.0.1:1")).isEqualTo(ExitCode.INPUT);
    expectOneLine("none.mp4", "no such file");
  }

  /** What can be told before a broker is asked ends as it does in one process. */
  @Test
  void whatIsWrongHereIsWrongOverKafkaToo() throws IOException {
    Path out = folder.resolve("out.mp4");
    Path none = folder.resolve("none");
    Path empty = Files.createFile(folder.resolve("empty.mp4"));
    Path texts = Files.createDirectories(folder.resolve("texts"));
    Path text = Files.writeString(texts.resolve("notes.txt"), "no photo");
    expectBoth(ExitCode.INPUT, photo, none, out, bundle);
    expectBoth(ExitCode.INPUT, photo, empty, out, bundle);
    expectBoth(ExitCode.INPUT, photo, texts, out, bundle);
    expectBoth(ExitCode.INPUT, none, clip, out, bundle);
    expectBoth(ExitCode.INPUT, texts, clip, out, bundle);
    expectBoth(ExitCode.OUTPUT, photo, clip, none.resolve("out.mp4"), bundle);
    expectBoth(ExitCode.OUTPUT, photo, clip, texts, bundle, "-y");
    expectBoth(ExitCode.OUTPUT, photo, clip, clip, bundle, "-y");
    expectBoth(ExitCode.OUTPUT, photo, clip, text, bundle);
    expectBoth(ExitCode.MODEL, photo, clip, out, none);
    expectBoth(ExitCode.USAGE, photo, clip, out, bundle, "--fps", "many");
  }

  @Test
  void aMissingReferenceFaceCannotBeReadOverKafka() {
    Path none = folder.resolve("none.jpg");
    assertThat(swap(photo, clip, "--reference-face", none, "--kafka", "127.0.0.1:1"))
        .isEqualTo(ExitCode.INPUT);
    expectOneLine("none.jpg", "no such file");
  }

  private void expectBoth(
      int code, Path source, Path target, Path output, Path model, String... more) {
    List<Object> all = new ArrayList<>(List.of("swap", "-s", source, "-t", target, "-o", output));
    all.addAll(List.of("--model", model));
    all.addAll(List.of((Object[]) more));
    assertThat(run(all.toArray())).as("%s: %s", all, err).isEqualTo(code);
    all.addAll(List.of("--kafka", "127.0.0.1:1"));
    assertThat(run(all.toArray())).as("%s: %s", all, err).isEqualTo(code);
  }

  @Test
  void anEmptyTargetCannotBeRead() throws IOException {
    Path empty = Files.createFile(folder.resolve("empty.mp4"));
    assertThat(swap(photo, empty)).isEqualTo(ExitCode.INPUT);
    expectOneLine("empty.mp4");
  }

  @Test
  void aTextNamedMp4CannotBeRead() throws IOException {
    Path text = Files.writeString(folder.resolve("text.mp4"), "once upon a time ".repeat(100));
    assertThat(swap(photo, text)).isEqualTo(ExitCode.INPUT);
    expectOneLine("text.mp4");
  }

  @Test
  void aTargetWithoutFramesCannotBeRead() throws IOException {
    Path none = Files.writeString(folder.resolve("none.y4m"), "YUV4MPEG2 W16 H16 F25:1\n");
    assertThat(swap(photo, none)).isEqualTo(ExitCode.INPUT);
    expectOneLine("none.y4m");
  }

  @Test
  void aMissingPhotoCannotBeRead() {
    assertThat(swap(folder.resolve("none.jpg"), clip)).isEqualTo(ExitCode.INPUT);
    expectOneLine("none.jpg");
  }

  @Test
  void aDamagedPhotoCannotBeRead() throws IOException {
    Path damaged = Files.writeString(folder.resolve("damaged.jpg"), "not a picture");
    assertThat(swap(damaged, clip)).isEqualTo(ExitCode.INPUT);
    expectOneLine("damaged.jpg");
  }

  @Test
  void aFolderWithoutPhotosCannotBeRead() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("photos"));
    assertThat(swap(empty, clip)).isEqualTo(ExitCode.INPUT);
    expectOneLine("photos");
  }

  @Test
  void anOutputThatIsTheTargetIsRefused() {
    int code = run("swap", "-s", photo, "-t", clip, "-o", clip, "--model", bundle, "-y");
    assertThat(code).isEqualTo(ExitCode.OUTPUT);
    expectOneLine("clip.y4m");
    assertThat(clip).isNotEmptyFile();
  }

  @Test
  void anExistingOutputIsNotOverwrittenUnasked() throws IOException {
    Path taken = Files.writeString(folder.resolve("taken.mp4"), "precious");
    int code = run("swap", "-s", photo, "-t", clip, "-o", taken, "--model", bundle);
    assertThat(code).isEqualTo(ExitCode.OUTPUT);
    expectOneLine("taken.mp4", "-y");
    assertThat(taken).hasContent("precious");
  }

  @Test
  void anOutputFolderThatIsNotThereIsRefused() {
    Path nowhere = folder.resolve("nowhere/out.mp4");
    assertThat(run("swap", "-s", photo, "-t", clip, "-o", nowhere, "--model", bundle))
        .isEqualTo(ExitCode.OUTPUT);
    expectOneLine("nowhere");
  }

  @Test
  void anUntrainedBundleIsRefused() {
    assertThat(swap(photo, clip)).isEqualTo(ExitCode.MODEL);
    expectOneLine("untrained", "--allow-untrained");
  }

  @Test
  void aMissingBundleIsRefused() {
    assertThat(swap(photo, clip, "--model", folder.resolve("none"))).isEqualTo(ExitCode.MODEL);
    expectOneLine("none", "--model DIR", "models init");
  }

  @Test
  void aFlippedByteIsFound() throws IOException {
    Path copy = Files.createDirectory(folder.resolve("copy"));
    try (var files = Files.list(bundle)) {
      for (Path file : files.toList()) {
        Files.copy(file, copy.resolve(file.getFileName()));
      }
    }
    Path weights = copy.resolve("aligner.safetensors");
    try (RandomAccessFile file = new RandomAccessFile(weights.toFile(), "rw")) {
      file.seek(Files.size(weights) / 2);
      int before = file.read();
      file.seek(Files.size(weights) / 2);
      file.write(before ^ 1);
    }
    assertThat(run("models", "verify", copy)).isEqualTo(ExitCode.MODEL);
    expectOneLine("aligner.safetensors", "damaged");
  }

  @Test
  void packingHalvesABundleAndTakesComponentsFromAnother() {
    Path packed = folder.resolve("packed");
    assertThat(run("models", "pack", bundle, "--from", bundle, "--take", "parser", "-o", packed))
        .isZero();
    Manifest full = Bundle.open(bundle).manifest();
    Manifest half = Bundle.open(packed).manifest();
    assertThat(half.components().keySet()).isEqualTo(full.components().keySet());
    half.components()
        .forEach(
            (name, part) -> {
              long before = full.components().getOrDefault(name, part).bytes();
              assertThat((double) part.bytes() / before).as(name).isBetween(0.49, 0.56);
            });
    assertThat(run("models", "pack", bundle, "--from", bundle, "--take", "nose", "-o", "x"))
        .isEqualTo(ExitCode.MODEL);
    expectOneLine("'nose'");
  }

  @Test
  void trainingPerceptionWithoutDataSaysWhatToGive() {
    assertThat(run("train", "perception", "--model", bundle, "-o", folder.resolve("run")))
        .isEqualTo(ExitCode.USAGE);
    expectOneLine("--data");
  }

  @Test
  void aDeviceThatIsNotThereIsAnError() {
    int code = swap(photo, clip, "--allow-untrained", "--device", "cuda:99");
    assertThat(code).isEqualTo(ExitCode.DEVICE);
    expectOneLine("cuda:99");
  }

  @Test
  void aDryRunSaysWhatWouldBeDoneAndDoesNothing() {
    assertThat(swap(photo, clip, "--dry-run")).isZero();
    assertThat(err.toString()).contains("16x16").contains("compact").contains("out.mp4");
    assertThat(folder.resolve("out.mp4")).doesNotExist();
  }

  @Test
  void helpNamesEveryCommand() {
    assertThat(run("--help")).isZero();
    assertThat(out.toString())
        .contains("swap", "batch", "faces", "verify", "models", "bench", "doctor", "Exit codes");
  }

  @Test
  void aMisspeltNetworkNamesTheNearest() {
    assertThat(run("models", "pull", "yunet-641")).isEqualTo(ExitCode.MODEL);
    expectOneLine("yunet-640");
  }

  @Test
  void verifyTellsTheSameFromAnother() throws IOException {
    assertThat(run("verify", clip, "--target", clip)).isZero();
    assertThat(out.toString()).contains("ok   frames                 3").contains("the same");
    Path shorter = folder.resolve("shorter.y4m");
    byte[] whole = Files.readAllBytes(clip);
    Files.write(shorter, java.util.Arrays.copyOf(whole, whole.length - 390));
    assertThat(run("verify", shorter, "--target", clip)).isEqualTo(ExitCode.DIFFERENCE);
    assertThat(out.toString()).contains("DIFF frames                 2  (target: 3)");
  }
}
