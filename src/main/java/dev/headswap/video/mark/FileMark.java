package dev.headswap.video.mark;

import dev.headswap.video.Provenance;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;

/** Puts the mark into finished files where libav cannot. */
public final class FileMark {

  private static final byte[] XMP_BOX = HexFormat.of().parseHex("be7acfcb97a942e89c71999491e3afac");
  private static final int GIF_TRAILER = 0x3b;
  private static final int LARGEST_BLOCK = 255;

  private FileMark() {}

  /**
   * Marks a file in place.
   *
   * @param container libav's name of it
   * @return where the mark was put; empty if there is no such place
   */
  public static List<String> stamp(Path file, String container, Provenance provenance)
      throws IOException {
    return switch (container) {
      case "mp4", "mov", "ipod", "3gp", "3g2" -> appendBox(file, provenance);
      case "gif" -> appendComment(file, provenance);
      case "apng" -> rewrite(file, provenance);
      default -> List.of();
    };
  }

  /** An XMP packet in a box of its own after all others, as Adobe puts it into MP4. */
  private static List<String> appendBox(Path file, Provenance provenance) throws IOException {
    byte[] xmp = Xmp.packet(provenance);
    ByteBuffer box = ByteBuffer.allocate(8 + XMP_BOX.length + xmp.length);
    box.putInt(box.capacity()).put("uuid".getBytes(StandardCharsets.US_ASCII));
    box.put(XMP_BOX).put(xmp);
    try (RandomAccessFile out = new RandomAccessFile(file.toFile(), "rw")) {
      out.seek(out.length());
      out.write(box.array());
    }
    return List.of("xmp");
  }

  /** An animated PNG takes the mark as a still one does. */
  private static List<String> rewrite(Path file, Provenance provenance) throws IOException {
    byte[] marked = ImageMark.stamp(Files.readAllBytes(file), provenance);
    if (marked == null) {
      return List.of();
    }
    Files.write(file, marked);
    return List.of("xmp");
  }

  /** A comment before the last byte, which says that the picture ends. */
  private static List<String> appendComment(Path file, Provenance provenance) throws IOException {
    byte[] line = provenance.line().getBytes(StandardCharsets.UTF_8);
    int length = Math.min(line.length, LARGEST_BLOCK);
    try (RandomAccessFile out = new RandomAccessFile(file.toFile(), "rw")) {
      out.seek(out.length() - 1);
      if (out.read() != GIF_TRAILER) {
        return List.of();
      }
      out.seek(out.length() - 1);
      out.write(new byte[] {0x21, (byte) 0xfe, (byte) length});
      out.write(line, 0, length);
      out.write(new byte[] {0, GIF_TRAILER});
    }
    return List.of("comment");
  }
}
