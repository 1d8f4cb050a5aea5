package dev.headswap.dataset.samples;

import dev.headswap.frame.RgbImage;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A film without compression, for an encoder to read: planar YCbCr 4:2:0 of BT.601 in limited
 * range, and 16-bit stereo, in a RIFF AVI of at most 2 GB.
 */
final class UncompressedAvi implements AutoCloseable {

  private static final int INDEX_ENTRY = 16;
  private static final int KEY_FRAME = 0x10;
  private static final int HEADERS = 4 + 64 + 124 + 100;

  private final int width;
  private final int height;
  private final int rate;
  private final int soundRate;
  private final int frames;
  private final OutputStream out;

  /**
   * Writes the headers.
   *
   * @param width of the frames, even
   * @param height of the frames, even
   * @param rate frames a second
   * @param soundRate samples a second of each channel, a multiple of {@code rate}
   * @param frames how many there will be
   */
  UncompressedAvi(Path file, int width, int height, int rate, int soundRate, int frames)
      throws IOException {
    this.width = width;
    this.height = height;
    this.rate = rate;
    this.soundRate = soundRate;
    this.frames = frames;
    out = new BufferedOutputStream(Files.newOutputStream(file));
    out.write(headers());
  }

  private int frameBytes() {
    return width * height * 3 / 2;
  }

  private int soundBytes() {
    return soundRate / rate * 4;
  }

  private int moviBytes() {
    return 4 + frames * (16 + frameBytes() + soundBytes());
  }

  private byte[] headers() {
    int index = frames * 2 * INDEX_ENTRY;
    int riff = 4 + 8 + HEADERS + 8 + moviBytes() + 8 + index;
    ByteBuffer b = ByteBuffer.allocate(12 + 8 + HEADERS + 12).order(ByteOrder.LITTLE_ENDIAN);
    fourcc(b, "RIFF").putInt(riff);
    fourcc(b, "AVI ");
    fourcc(b, "LIST").putInt(HEADERS);
    fourcc(b, "hdrl");
    mainHeader(b);
    videoHeader(b);
    soundHeader(b);
    fourcc(b, "LIST").putInt(moviBytes());
    fourcc(b, "movi");
    return b.array();
  }

  private static ByteBuffer fourcc(ByteBuffer b, String name) {
    return b.put(name.getBytes(StandardCharsets.US_ASCII));
  }

  private void mainHeader(ByteBuffer b) {
    fourcc(b, "avih").putInt(56).putInt(1_000_000 / rate).putInt(0).putInt(0).putInt(KEY_FRAME);
    b.putInt(frames).putInt(0).putInt(2).putInt(0).putInt(width).putInt(height);
    b.putInt(0).putInt(0).putInt(0).putInt(0);
  }

  private void videoHeader(ByteBuffer b) {
    fourcc(b, "LIST").putInt(116);
    fourcc(b, "strl");
    fourcc(b, "strh").putInt(56);
    fourcc(b, "vids");
    fourcc(b, "I420").putInt(0).putInt(0).putInt(0).putInt(1).putInt(rate).putInt(0);
    b.putInt(frames).putInt(frameBytes()).putInt(-1).putInt(0);
    b.putShort((short) 0).putShort((short) 0).putShort((short) width).putShort((short) height);
    fourcc(b, "strf").putInt(40);
    b.putInt(40).putInt(width).putInt(height).putShort((short) 1).putShort((short) 12);
    fourcc(b, "I420").putInt(frameBytes()).putInt(0).putInt(0).putInt(0).putInt(0);
  }

  private void soundHeader(ByteBuffer b) {
    fourcc(b, "LIST").putInt(92);
    fourcc(b, "strl");
    fourcc(b, "strh").putInt(56);
    fourcc(b, "auds").putInt(0).putInt(0).putInt(0).putInt(0).putInt(1).putInt(soundRate);
    b.putInt(0).putInt(frames * (soundRate / rate)).putInt(soundBytes()).putInt(-1).putInt(4);
    b.putLong(0);
    fourcc(b, "strf").putInt(16);
    b.putShort((short) 1).putShort((short) 2).putInt(soundRate).putInt(soundRate * 4);
    b.putShort((short) 4).putShort((short) 16);
  }

  /**
   * A frame and its sound.
   *
   * @param sound left and right in turn, {@code 2 * soundRate / rate} samples
   */
  void write(RgbImage frame, short[] sound) throws IOException {
    chunk("00dc", Yuv420.of(frame));
    ByteBuffer samples = ByteBuffer.allocate(soundBytes()).order(ByteOrder.LITTLE_ENDIAN);
    samples.asShortBuffer().put(sound);
    chunk("01wb", samples.array());
  }

  private void chunk(String name, byte[] data) throws IOException {
    ByteBuffer head = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN);
    fourcc(head, name).putInt(data.length);
    out.write(head.array());
    out.write(data);
  }

  /** Writes the index. */
  @Override
  public void close() throws IOException {
    ByteBuffer b = ByteBuffer.allocate(8 + frames * 2 * INDEX_ENTRY).order(ByteOrder.LITTLE_ENDIAN);
    fourcc(b, "idx1").putInt(frames * 2 * INDEX_ENTRY);
    int offset = 4;
    for (int i = 0; i < frames; i++) {
      fourcc(b, "00dc").putInt(KEY_FRAME).putInt(offset).putInt(frameBytes());
      offset += 8 + frameBytes();
      fourcc(b, "01wb").putInt(KEY_FRAME).putInt(offset).putInt(soundBytes());
      offset += 8 + soundBytes();
    }
    out.write(b.array());
    out.close();
  }
}
