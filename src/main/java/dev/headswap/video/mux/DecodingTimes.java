package dev.headswap.video.mux;

import java.util.Arrays;

/**
 * When each packet has to be decoded, given only when it is shown: the shown times in order,
 * shifted by as many places as the order of packets needs. So times never fall back where segments
 * meet.
 */
public final class DecodingTimes {

  private DecodingTimes() {}

  /**
   * Strictly increasing times, none after the time of showing.
   *
   * @param pts in decoding order, all different
   * @param step what to go back for packets before the first picture
   */
  public static long[] of(long[] pts, long step) {
    long[] sorted = pts.clone();
    Arrays.sort(sorted);
    int delay = 0;
    for (int i = 0; i < pts.length; i++) {
      delay = Math.max(delay, i - Arrays.binarySearch(sorted, pts[i]));
    }
    long[] dts = new long[pts.length];
    for (int i = 0; i < pts.length; i++) {
      dts[i] = i < delay ? sorted[0] - (delay - i) * step : sorted[i - delay];
    }
    return dts;
  }

  /**
   * As {@link #of}, for containers whose times cannot be below zero: packets before the first
   * picture are squeezed together instead of being put before the beginning.
   *
   * @param tick the smallest distance that the container can tell
   */
  public static long[] squeezed(long[] pts, long tick) {
    long[] dts = new long[pts.length];
    long bound = Long.MAX_VALUE;
    for (int i = pts.length - 1; i >= 0; i--) {
      bound = Math.min(pts[i], bound == Long.MAX_VALUE ? bound : bound - tick);
      dts[i] = bound;
    }
    return dts;
  }
}
