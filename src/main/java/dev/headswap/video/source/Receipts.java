package dev.headswap.video.source;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * When the packet of each frame came in: decoders hold frames back, and that counts as latency,
 * too. Knows the last few packets by their time; a frame without one counts from now on.
 */
final class Receipts {

  private static final int MOST = 256;

  private final Map<Long, Long> nanos =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Long> eldest) {
          return size() > MOST;
        }
      };
  private long last;

  /** A packet came in. */
  void taken(long pts) {
    nanos.put(pts, System.nanoTime());
  }

  /** A frame went out. */
  void given(long pts) {
    Long known = nanos.remove(pts);
    last = known == null ? System.nanoTime() : known;
  }

  /** When the last frame's packet came in. */
  long lastNanos() {
    return last;
  }
}
