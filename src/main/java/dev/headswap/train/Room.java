package dev.headswap.train;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** How much memory a training may take on this machine's processor. */
final class Room {

  private Room() {}

  /** Bytes: all there is, less what the Java heap may grow to. */
  static long bytes() {
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return system.getTotalMemorySize() - Runtime.getRuntime().maxMemory();
  }
}
