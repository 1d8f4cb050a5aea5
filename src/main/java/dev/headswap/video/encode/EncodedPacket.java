package dev.headswap.video.encode;

import java.util.Map;

/**
 * One encoded frame, in plain memory.
 *
 * @param pts when it is shown, in the video's time base
 * @param duration how long
 * @param flags libav's flags of a packet
 * @param data the bytes
 * @param sideData further bytes by libav's type
 */
public record EncodedPacket(
    long pts, long duration, int flags, byte[] data, Map<Integer, byte[]> sideData) {

  /** Whether decoding may begin here. */
  public boolean isKey() {
    return (flags & org.bytedeco.ffmpeg.global.avcodec.AV_PKT_FLAG_KEY) != 0;
  }
}
