package dev.headswap.video.segment;

import dev.headswap.video.encode.EncodedPacket;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what {@link SegmentWriter} wrote. */
public final class SegmentReader implements AutoCloseable {

  private final DataInputStream in;
  private final byte[] extradata;

  public SegmentReader(Path file) throws IOException {
    this.in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16));
    this.extradata = readBytes();
  }

  /** The encoder's headers. */
  public byte[] extradata() {
    return extradata;
  }

  /** The next packet in decoding order; null at the end. */
  public @Nullable EncodedPacket next() throws IOException {
    if (in.readByte() == 0) {
      return null;
    }
    long pts = in.readLong();
    long duration = in.readLong();
    int flags = in.readInt();
    byte[] data = readBytes();
    Map<Integer, byte[]> sideData = new LinkedHashMap<>();
    for (int left = in.readByte(); left > 0; left--) {
      sideData.put(in.readInt(), readBytes());
    }
    return new EncodedPacket(pts, duration, flags, data, sideData);
  }

  /** The shown times of all packets that are left, in decoding order. */
  public List<Long> times() throws IOException {
    List<Long> times = new ArrayList<>();
    while (in.readByte() != 0) {
      times.add(in.readLong());
      in.skipNBytes(Long.BYTES + Integer.BYTES);
      in.skipNBytes(in.readInt());
      for (int left = in.readByte(); left > 0; left--) {
        in.skipNBytes(Integer.BYTES);
        in.skipNBytes(in.readInt());
      }
    }
    return times;
  }

  private byte[] readBytes() throws IOException {
    byte[] bytes = new byte[in.readInt()];
    in.readFully(bytes);
    return bytes;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
