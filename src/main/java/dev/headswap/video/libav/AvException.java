package dev.headswap.video.libav;

import static org.bytedeco.ffmpeg.global.avutil.av_strerror;

import java.nio.charset.StandardCharsets;

/** A call into libav that failed: what was tried and the error code of libav. */
public final class AvException extends RuntimeException {

  private static final int TEXT_LENGTH = 256;

  private final int code;

  public AvException(String what, int code) {
    super(what + ": " + text(code));
    this.code = code;
  }

  /** Gives {@code result} back unless it is negative. */
  public static int check(int result, String what) {
    if (result < 0) {
      throw new AvException(what, result);
    }
    return result;
  }

  /** The (negative) error code of libav. */
  public int code() {
    return code;
  }

  /** What libav says about an error code. */
  public static String text(int code) {
    byte[] text = new byte[TEXT_LENGTH];
    av_strerror(code, text, TEXT_LENGTH);
    int length = 0;
    while (length < text.length && text[length] != 0) {
      length++;
    }
    return new String(text, 0, length, StandardCharsets.UTF_8);
  }
}
