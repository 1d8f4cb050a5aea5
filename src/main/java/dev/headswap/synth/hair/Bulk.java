package dev.headswap.synth.hair;

import dev.headswap.synth.form.Ease;
import dev.headswap.synth.head.shape.Net;

/**
 * What hair must not fall into: the head as distances from its middle in all directions, the neck
 * as a column, the shoulders as a slope.
 */
public final class Bulk {

  private static final int AROUND = 48;
  private static final int DOWN = 28;
  private static final double CENTRE_Y = 2.5;
  private static final double CENTRE_Z = -0.3;

  private final double[][] reach = new double[DOWN + 1][AROUND];

  /** The bulk of a head, from the places of its net. */
  public Bulk(float[] net) {
    for (int i = 0; i < Net.SIZE; i++) {
      if (Net.row(i) <= Net.JAW) {
        enter(net[3 * i], net[3 * i + 1], net[3 * i + 2]);
      }
    }
    fillGaps();
    smoothCrown();
    smoothCrown();
  }

  private void enter(double x, double y, double z) {
    double[] s = polar(x, y, z);
    int down = (int) Math.round(s[1]);
    int around = Math.floorMod((int) Math.round(s[2]), AROUND);
    reach[down][around] = Math.max(reach[down][around], s[0]);
  }

  private void fillGaps() {
    for (int down = 0; down <= DOWN; down++) {
      for (int around = 0; around < AROUND; around++) {
        if (reach[down][around] == 0) {
          reach[down][around] = near(down, around);
        }
      }
    }
  }

  /** Evens out the crown, where the net is sparse and hats want a smooth seat. */
  private void smoothCrown() {
    double[][] before = new double[DOWN + 1][];
    for (int down = 0; down <= DOWN; down++) {
      before[down] = reach[down].clone();
    }
    for (int down = 1; down < DOWN / 2; down++) {
      for (int around = 0; around < AROUND; around++) {
        int left = Math.floorMod(around - 1, AROUND);
        int right = (around + 1) % AROUND;
        double beside = before[down][left] + before[down][right];
        double over = before[down - 1][around] + before[down + 1][around];
        reach[down][around] = 0.4 * before[down][around] + 0.15 * (beside + over);
      }
    }
  }

  private double near(int down, int around) {
    double best = 0;
    for (int i = -3; i <= 3; i++) {
      best = Math.max(best, reach[down][Math.floorMod(around + i, AROUND)]);
    }
    return best == 0 && down > 0 ? reach[down - 1][around] : Math.max(best, 5);
  }

  /** Distance, row and column of a place as seen from the middle. */
  private static double[] polar(double x, double y, double z) {
    double dy = y - CENTRE_Y;
    double dz = z - CENTRE_Z;
    double r = Math.sqrt(x * x + dy * dy + dz * dz) + 1e-9;
    double down = Math.acos(Ease.hold(dy / r, -1, 1)) / Math.PI * DOWN;
    double around = Math.atan2(x, dz) / (2 * Math.PI) * AROUND;
    return new double[] {r, down, around};
  }

  private double reach(double down, double around) {
    int row = Math.min(DOWN - 1, (int) down);
    int column = (int) Math.floor(around);
    double share = around - column;
    int left = Math.floorMod(column, AROUND);
    int right = Math.floorMod(column + 1, AROUND);
    double top = Ease.mix(reach[row][left], reach[row][right], share);
    double bottom = Ease.mix(reach[row + 1][left], reach[row + 1][right], share);
    return Ease.mix(top, bottom, down - row);
  }

  /**
   * A place over the head.
   *
   * @param down from the crown, in parts of half a turn
   * @param around 0 is the front, a quarter turn the right of the picture
   * @param off distance from the skin, in centimetres
   */
  public double[] surface(double down, double around, double off) {
    double turns = around / (2 * Math.PI) * AROUND;
    double r = reach(Math.min(down, 0.999) * DOWN, turns) + off;
    double flat = r * Math.sin(Math.PI * down);
    return new double[] {
      flat * Math.sin(around),
      CENTRE_Y + r * Math.cos(Math.PI * down),
      CENTRE_Z + flat * Math.cos(around)
    };
  }

  /** Moves a place out until it keeps a distance from head, neck and shoulders. */
  void push(double[] p, double distance) {
    if (p[1] > -8) {
      double[] s = polar(p[0], p[1], p[2]);
      double wanted = reach(s[1], s[2]) + distance;
      if (s[0] < wanted) {
        scale(p, wanted / s[0]);
      }
    }
    if (p[1] < -5) {
      pushNeck(p, distance);
      pushShoulders(p, distance);
    }
  }

  /** Moves a place in until it is no further from the head than a distance. */
  void pull(double[] p, double distance) {
    double[] s = polar(p[0], p[1], p[2]);
    double wanted = reach(s[1], s[2]) + distance;
    if (s[0] > wanted) {
      scale(p, wanted / s[0]);
    }
  }

  private static void scale(double[] p, double factor) {
    p[0] *= factor;
    p[1] = CENTRE_Y + (p[1] - CENTRE_Y) * factor;
    p[2] = CENTRE_Z + (p[2] - CENTRE_Z) * factor;
  }

  private static void pushNeck(double[] p, double distance) {
    double dz = p[2] + 2.2;
    double r = Math.hypot(p[0], dz) + 1e-9;
    double wanted = 5.3 + distance + 0.25 * Math.max(0, -11 - p[1]);
    if (r < wanted) {
      p[0] *= wanted / r;
      p[2] = -2.2 + dz * wanted / r;
    }
  }

  private static void pushShoulders(double[] p, double distance) {
    double surface = -14.2 - 0.3 * Math.max(0, Math.abs(p[0]) - 6);
    double depth = surface - p[1];
    if (depth > 0) {
      double front = 3.4 + 0.45 * depth + distance;
      double behind = -9.5 - 0.35 * depth - distance;
      if (p[2] > -3.2 && p[2] < front) {
        p[2] = Ease.mix(p[2], front, Ease.step(0, 2.5, depth));
      } else if (p[2] <= -3.2 && p[2] > behind) {
        p[2] = Ease.mix(p[2], behind, Ease.step(0, 2.5, depth));
      }
    }
  }

  /** The direction out of the head at a place, of length 1. */
  static double[] out(double[] p) {
    double y = p[1] > -6 ? p[1] - CENTRE_Y : 0.15 * (p[1] + 6);
    double z = p[2] - CENTRE_Z + (p[1] > -6 ? 0 : 1.5);
    double length = Math.sqrt(p[0] * p[0] + y * y + z * z) + 1e-9;
    return new double[] {p[0] / length, y / length, z / length};
  }
}
