package dev.headswap.synth;

import dev.headswap.frame.CropTemplate;
import dev.headswap.synth.head.Person;
import dev.headswap.synth.motion.Performance;
import dev.headswap.synth.scene.Scene;
import java.lang.management.ManagementFactory;
import java.util.Arrays;

/**
 * How long a picture of 256 squared takes on one core: {@code RenderBench [TAKES]}. Crops of random
 * takes, each shot several times: the first of a take builds the head and its backdrop.
 */
public final class RenderBench {

  private static final int SHOTS = 8;

  private RenderBench() {}

  /** Prints medians. */
  public static void main(String[] args) {
    int takes = args.length > 0 ? Integer.parseInt(args[0]) : 60;
    measure(takes / 2, 9000, false);
    double[][] crops = measure(takes, 0, false);
    double[][] frames = measure(takes, 0, true);
    print("new head", crops[0]);
    print("crop, moving view", crops[1]);
    print("whole frame, still view", frames[1]);
  }

  private static double[][] measure(int takes, long seed, boolean whole) {
    double[] heads = new double[takes];
    double[] shots = new double[takes * (SHOTS - 1)];
    for (int i = 0; i < takes; i++) {
      long start = now();
      Take take = take(seed + i);
      heads[i] = (now() - start) / 1e6;
      for (int shot = 0; shot < SHOTS; shot++) {
        double ms = shoot(take, 0.4 * shot, whole);
        if (shot > 0) {
          shots[i * (SHOTS - 1) + shot - 1] = ms;
        }
      }
    }
    return new double[][] {heads, shots};
  }

  private static Take take(long seed) {
    return new Take(Person.draw(seed), Scene.draw(seed, 256, 256), Performance.draw(seed));
  }

  private static double shoot(Take take, double seconds, boolean whole) {
    long start = now();
    View view =
        whole ? View.frame(256, 256) : View.crop(CropTemplate.COMPACT, take.landmarks(seconds));
    take.shoot(seconds, view);
    return (now() - start) / 1e6;
  }

  /** Time that this thread has computed: other programs do not count. */
  private static long now() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static void print(String what, double[] ms) {
    Arrays.sort(ms);
    double median = ms[ms.length / 2];
    double ninth = ms[ms.length * 9 / 10];
    System.out.printf(
        "%-24s median %6.2f ms (%5.1f a second), 90%%: %6.2f ms, n=%d%n",
        what, median, 1000 / median, ninth, ms.length);
  }
}
