package dev.headswap.video.libav;

import static org.bytedeco.ffmpeg.global.avutil.AV_LOG_ERROR;
import static org.bytedeco.ffmpeg.global.avutil.AV_LOG_WARNING;
import static org.bytedeco.ffmpeg.global.avutil.av_log_set_level;
import static org.bytedeco.ffmpeg.global.avutil.setLogCallback;

import org.bytedeco.ffmpeg.avutil.LogCallback;
import org.bytedeco.javacpp.BytePointer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends the log lines of libav to slf4j at level debug and remembers the last error, so that a
 * message can say more than an error code. The callback never throws: it runs on native threads.
 */
public final class NativeLog extends LogCallback {

  private static final Logger log = LoggerFactory.getLogger("libav");
  private static final NativeLog INSTANCE = new NativeLog();

  private static volatile String lastError = "";

  static {
    av_log_set_level(AV_LOG_WARNING);
    setLogCallback(INSTANCE);
  }

  private NativeLog() {}

  /** From now on libav logs through slf4j; calling it again changes nothing. */
  public static void install() {
    lastError = "";
  }

  /** The last error line since {@link #install()}, empty if there was none. */
  public static String lastError() {
    return lastError;
  }

  @Override
  public void call(int level, BytePointer message) {
    try {
      String line = message.getString().strip();
      if (level <= AV_LOG_ERROR && !line.isEmpty()) {
        lastError = line;
      }
      log.debug("{}", line);
    } catch (Throwable ignored) {
      // an exception must not travel into native code
    }
  }
}
