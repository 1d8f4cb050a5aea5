package dev.headswap.video.encode;

import java.io.ByteArrayOutputStream;

/**
 * A message inside H.264 for encoders that take none: a supplemental enhancement information unit
 * with unregistered user data (ITU-T H.264, 7.3.2.3 and D.1.7), put before the first slice.
 */
final class H264Message {

  private static final int UNIT_TYPE = 0x1f;
  private static final int LAST_SLICE_TYPE = 5;
  private static final int SEI = 6;
  private static final int USER_DATA_UNREGISTERED = 5;
  private static final int STOP_BIT = 0x80;
  private static final int FULL_BYTE = 0xff;

  private H264Message() {}

  /**
   * A packet with a message.
   *
   * @param packet units that each begin with 00 00 01
   * @param message 16 bytes that name its kind, then the text
   * @return the packet itself if it holds no slice
   */
  static byte[] inserted(byte[] packet, byte[] message) {
    int at = firstSlice(packet);
    if (at < 0) {
      return packet;
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(packet, 0, at);
    out.writeBytes(unit(message));
    out.write(packet, at, packet.length - at);
    return out.toByteArray();
  }

  /** Where the start code of the first slice begins; -1 if there is none. */
  private static int firstSlice(byte[] packet) {
    for (int i = 0; i + 3 < packet.length; i++) {
      int type = packet[i + 3] & UNIT_TYPE;
      boolean starts = packet[i] == 0 && packet[i + 1] == 0 && packet[i + 2] == 1;
      if (starts && type >= 1 && type <= LAST_SLICE_TYPE) {
        return i > 0 && packet[i - 1] == 0 ? i - 1 : i;
      }
    }
    return -1;
  }

  private static byte[] unit(byte[] message) {
    ByteArrayOutputStream payload = new ByteArrayOutputStream();
    payload.write(USER_DATA_UNREGISTERED);
    for (int left = message.length; left >= 0; left -= FULL_BYTE) {
      payload.write(Math.min(left, FULL_BYTE));
    }
    payload.writeBytes(message);
    payload.write(STOP_BIT);
    ByteArrayOutputStream unit = new ByteArrayOutputStream();
    unit.writeBytes(new byte[] {0, 0, 0, 1, SEI});
    int zeros = 0;
    for (byte next : payload.toByteArray()) {
      if (zeros == 2 && (next & 0xfc) == 0) {
        unit.write(3);
        zeros = 0;
      }
      unit.write(next);
      zeros = next == 0 ? zeros + 1 : 0;
    }
    return unit.toByteArray();
  }
}
