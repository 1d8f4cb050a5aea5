package dev.headswap.cli.bench;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What one part costs.
 *
 * @param name of the part
 * @param seconds median of several turns
 * @param macs multiply-accumulates of its convolutions and products; 0 if not counted
 */
record PartTime(String name, double seconds, long macs) {

  private static final double ENOUGH_SECONDS = 1.5;
  private static final int FEWEST = 3;
  private static final int MOST = 50;

  /** Runs it once to warm up, then for a second and a half or three times, whichever is longer. */
  static PartTime of(String name, long macs, Runnable part) {
    part.run();
    double[] seconds = new double[MOST];
    int turns = 0;
    double sum = 0;
    while (turns < MOST && (turns < FEWEST || sum < ENOUGH_SECONDS)) {
      long start = System.nanoTime();
      part.run();
      seconds[turns] = (System.nanoTime() - start) / 1e9;
      sum += seconds[turns++];
    }
    double[] taken = Arrays.copyOf(seconds, turns);
    Arrays.sort(taken);
    return new PartTime(name, taken[turns / 2], macs);
  }

  double gigaflops() {
    return 2 * macs / seconds / 1e9;
  }

  Map<String, Object> json(double peak) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", name);
    json.put("seconds", seconds);
    if (macs > 0) {
      json.put("gigaMacs", macs / 1e9);
      json.put("gigaflopsPerSecond", gigaflops());
      json.put("shareOfPeak", gigaflops() / peak);
    }
    return json;
  }

  String line(double peak) {
    String cost =
        macs == 0
            ? ""
            : String.format(
                Locale.ROOT,
                "%9.2f GMAC %7.0f GFLOP/s %5.0f %% of peak",
                macs / 1e9,
                gigaflops(),
                100 * gigaflops() / peak);
    return String.format(Locale.ROOT, "%-28s %10.2f ms%s", name, seconds * 1e3, cost);
  }
}
