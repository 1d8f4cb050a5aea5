package dev.headswap.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/** Which addresses are of the public internet. */
final class Networks {

  private Networks() {}

  /** Whether everybody may be reached there, and nobody else: neither this machine nor its own. */
  static boolean isPublic(InetAddress address) {
    boolean special =
        address.isLoopbackAddress()
            || address.isAnyLocalAddress()
            || address.isLinkLocalAddress()
            || address.isSiteLocalAddress()
            || address.isMulticastAddress();
    byte[] bytes = address.getAddress();
    return !special && (bytes.length == 4 ? isPublicV4(bytes) : isPublicV6(bytes));
  }

  /** Neither "this" network, nor shared by a carrier, of protocols, for benchmarks, or reserved. */
  private static boolean isPublicV4(byte[] bytes) {
    int first = bytes[0] & 0xff;
    int second = bytes[1] & 0xff;
    boolean carrier = first == 100 && (second & 0xc0) == 64;
    boolean protocols = first == 192 && second == 0 && bytes[2] == 0;
    boolean benchmark = first == 198 && (second & 0xfe) == 18;
    return first != 0 && first < 240 && !carrier && !protocols && !benchmark;
  }

  /** Not unique local, and where it stands for an address of version 4, as that one. */
  private static boolean isPublicV6(byte[] bytes) {
    boolean uniqueLocal = (bytes[0] & 0xfe) == 0xfc;
    boolean translated = starts(bytes, 0x00, 0x64, 0xff, 0x9b, 0, 0, 0, 0, 0, 0, 0, 0);
    boolean translatedHere = starts(bytes, 0x00, 0x64, 0xff, 0x9b) && !translated;
    boolean sixToFour = starts(bytes, 0x20, 0x02);
    boolean teredo = starts(bytes, 0x20, 0x01, 0x00, 0x00);
    boolean compatible = starts(bytes, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    if (translated || compatible) {
      return isPublic(embedded(bytes, 12));
    }
    return !uniqueLocal
        && !translatedHere
        && !teredo
        && (!sixToFour || isPublic(embedded(bytes, 2)));
  }

  private static boolean starts(byte[] bytes, int... start) {
    for (int i = 0; i < start.length; i++) {
      if ((bytes[i] & 0xff) != start[i]) {
        return false;
      }
    }
    return true;
  }

  private static InetAddress embedded(byte[] bytes, int at) {
    try {
      return InetAddress.getByAddress(Arrays.copyOfRange(bytes, at, at + 4));
    } catch (UnknownHostException e) {
      throw new IllegalStateException("four bytes are an address", e);
    }
  }
}
