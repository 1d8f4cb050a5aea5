package dev.headswap.video.segment;

import dev.headswap.video.encode.EncodedPacket;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;

/**
 * Writes the packets of one segment to a file that gets its name only when it is complete and safe
 * on disk. The format is this program's own, so that times stay exact: a count of bytes and the
 * encoder's headers; then for each packet 1, pts, duration, flags, data, side data; then 0.
 */
final class SegmentWriter implements AutoCloseable {

  private final Path file;
  private final Path part;
  private final DataOutputStream out;

  SegmentWriter(Path file, byte[] extradata) throws IOException {
    this.file = file;
    this.part = file.resolveSibling(file.getFileName() + ".part");
    this.out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(part), 1 << 16));
    writeBytes(extradata);
  }

  /** Appends one packet; for use as a consumer, so that trouble comes unchecked. */
  void add(EncodedPacket packet) {
    try {
      out.writeByte(1);
      out.writeLong(packet.pts());
      out.writeLong(packet.duration());
      out.writeInt(packet.flags());
      writeBytes(packet.data());
      out.writeByte(packet.sideData().size());
      for (Map.Entry<Integer, byte[]> entry : packet.sideData().entrySet()) {
        out.writeInt(entry.getKey());
        writeBytes(entry.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void writeBytes(byte[] bytes) throws IOException {
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  /** Completes the file, durably. */
  void seal() throws IOException {
    out.writeByte(0);
    out.close();
    OutputPlace.sync(part);
    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  @Override
  public void close() throws IOException {
    out.close();
    Files.deleteIfExists(part);
  }
}
