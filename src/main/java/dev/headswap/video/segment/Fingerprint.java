package dev.headswap.video.segment;

import dev.headswap.video.Segments;
import dev.headswap.video.SourceSettings;
import dev.headswap.video.encode.EncoderPlan;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.bytedeco.ffmpeg.global.avcodec;

/** What an interrupted job was about, so that nobody goes on with another one's segments. */
public final class Fingerprint {

  private static final int SAMPLE = 1 << 20;

  private Fingerprint() {}

  /** Of the target's content (its size and both ends), the settings and the encoder. */
  public static String of(SourceSettings target, EncoderPlan plan, Segments segments) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      String settings =
          "%s %s %s %d %s %d"
              .formatted(
                  target.range(),
                  target.rate(),
                  plan.fingerprint(),
                  segments.frames(),
                  segments.job(),
                  avcodec.avcodec_version());
      digest.update(settings.getBytes(StandardCharsets.UTF_8));
      addContent(digest, target.location());
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 required of every JVM", e);
    }
  }

  private static void addContent(MessageDigest digest, String location) {
    Path file = Path.of(location);
    if (Files.isDirectory(file)) {
      addPictures(digest, file);
    }
    if (!Files.isRegularFile(file)) {
      digest.update(location.getBytes(StandardCharsets.UTF_8));
      return;
    }
    try (FileChannel channel = FileChannel.open(file)) {
      digest.update(Long.toString(channel.size()).getBytes(StandardCharsets.UTF_8));
      add(digest, channel, 0);
      add(digest, channel, Math.max(0, channel.size() - SAMPLE));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** Of a folder the names and sizes of what is in it. */
  private static void addPictures(MessageDigest digest, Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        String line = file.getFileName() + " " + Files.size(file) + "\n";
        digest.update(line.getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static void add(MessageDigest digest, FileChannel channel, long from) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(SAMPLE);
    while (bytes.hasRemaining() && channel.read(bytes, from + bytes.position()) > 0) {
      continue;
    }
    digest.update(bytes.flip());
  }
}
