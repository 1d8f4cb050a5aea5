package dev.headswap.pipeline;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A raw clip, 8-bit 4:2:0, 25 frames a second: a moving gradient that is never the same twice. */
final class Y4mClip {

  static final int WIDTH = 160;
  static final int HEIGHT = 120;

  private Y4mClip() {}

  static Path write(Path file, int frames) throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      ascii(out, "YUV4MPEG2 W%d H%d F25:1 Ip A1:1 C420jpeg\n".formatted(WIDTH, HEIGHT));
      for (int n = 0; n < frames; n++) {
        ascii(out, "FRAME\n");
        out.write(frame(n));
      }
    }
    return file;
  }

  /** The stored samples of one frame: Y, then U and V at half resolution. */
  static byte[] frame(int n) {
    byte[] samples = new byte[WIDTH * HEIGHT * 3 / 2];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (byte) (16 + (i * 7 + i / WIDTH * 3 + n * 11) % 200);
    }
    return samples;
  }

  private static void ascii(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.US_ASCII));
  }
}
