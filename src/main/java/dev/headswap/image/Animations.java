package dev.headswap.image;

import java.nio.charset.StandardCharsets;

/** Tells moving pictures from still ones by the marks in the file; decodes nothing. */
final class Animations {

  private Animations() {}

  /** 1 for a still picture; 2 or more for an animated GIF, PNG or WebP. */
  static int frames(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    if (text.startsWith("GIF8")) {
      return Math.max(1, count(text, "\0!\u00f9\4"));
    }
    boolean png = text.startsWith("\u0089PNG") && count(text, "fcTL") > 1;
    boolean webp = text.startsWith("RIFF") && count(text, "ANMF") > 1;
    return png || webp ? 2 : 1;
  }

  private static int count(String text, String mark) {
    int first = text.indexOf(mark);
    return first < 0 ? 0 : text.indexOf(mark, first + 1) < 0 ? 1 : 2;
  }
}
