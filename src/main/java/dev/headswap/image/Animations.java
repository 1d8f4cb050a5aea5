package dev.headswap.image;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Tells moving pictures from still ones by the marks in the file; decodes nothing. */
final class Animations {

  /** A graphic control extension (2 variable and 2 delay bytes between) before its picture. */
  private static final Pattern GIF_FRAME = Pattern.compile("!\u00f9\4.{4}\0,", Pattern.DOTALL);

  private static final Pattern PNG_FRAME = Pattern.compile("fcTL");
  private static final Pattern WEBP_FRAME = Pattern.compile("ANMF");

  private Animations() {}

  /** Whether the file is a GIF, PNG or WebP of several frames. */
  static boolean moves(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    return (text.startsWith("GIF8") && several(text, GIF_FRAME))
        || (text.startsWith("\u0089PNG") && several(text, PNG_FRAME))
        || (text.startsWith("RIFF") && several(text, WEBP_FRAME));
  }

  private static boolean several(String text, Pattern frame) {
    return frame.matcher(text).results().limit(2).count() == 2;
  }
}
