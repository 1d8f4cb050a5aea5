package dev.headswap.video.mark;

import dev.headswap.video.Provenance;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** The mark as a message inside H.264 and HEVC, which any container carries. */
public final class VideoMark {

  /** Names our kind of message. */
  private static final byte[] KIND = HexFormat.of().parseHex("9d0c3a5e7b7f4c1c8f6a51e6a0d2b4c3");

  private VideoMark() {}

  /** The message: 16 bytes that name its kind, then the mark as text. */
  public static byte[] message(Provenance provenance) {
    byte[] line = provenance.line().getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.allocate(KIND.length + line.length).put(KIND).put(line).array();
  }
}
