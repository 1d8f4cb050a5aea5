package dev.headswap.video.segment;

import dev.headswap.video.encode.EncodedPacket;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Writes the packets of one segment to a file that gets its name only when it is complete and safe
 * on disk. The format is this program's own, so that times stay exact: a count of bytes and the
 * encoder's headers; then for each packet 1, pts, duration, flags, data, side data; then 0.
 */
final class SegmentWriter implements AutoCloseable {

  private final OwnName name;
  private final DataOutputStream out;

  SegmentWriter(Path file, byte[] extradata) throws IOException {
    this.name = new OwnName(file);
    this.out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(name.part()), 1 << 16));
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

  /** Completes the file, durably. Where another process was faster, its file stays. */
  void seal() throws IOException {
    out.writeByte(0);
    out.close();
    name.publish();
  }

  @Override
  public void close() throws IOException {
    out.close();
    name.discard();
  }
}
