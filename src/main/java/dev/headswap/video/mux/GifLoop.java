package dev.headswap.video.mux;

import dev.headswap.video.encode.Container;
import dev.headswap.video.source.Demuxer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * How often an animated GIF repeats, which libav's reader passes over: the application extension
 * NETSCAPE2.0 after the header, a block of 3 bytes with 1 and the count, little endian.
 */
public final class GifLoop {

  private static final int HEAD = 4096;
  private static final String MARK = "NETSCAPE2.0\u0003\u0001";

  /** What libav's writer takes for a GIF that is shown once. */
  private static final int ONCE = -1;

  private GifLoop() {}

  /** The option of the container that keeps the target's count; none unless both are GIFs. */
  public static Map<String, String> option(Container container, Demuxer target) {
    Path file = target.location().path();
    boolean both = container.name().equals("gif") && target.container().equals("gif");
    if (!both || target.location().isLive() || file == null) {
      return Map.of();
    }
    try (InputStream in = Files.newInputStream(file)) {
      return Map.of("loop", Integer.toString(count(in.readNBytes(HEAD))));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** From a file's first bytes: 0 for ever, -1 once, else how often it is repeated. */
  public static int count(byte[] head) {
    String text = new String(head, StandardCharsets.ISO_8859_1);
    int at = text.indexOf(MARK) + MARK.length();
    if (at < MARK.length() || at + 1 >= head.length) {
      return ONCE;
    }
    return head[at] & 0xff | (head[at + 1] & 0xff) << 8;
  }
}
