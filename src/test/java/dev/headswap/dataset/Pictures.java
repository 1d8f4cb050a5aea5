package dev.headswap.dataset;

import dev.headswap.frame.Label;
import dev.headswap.frame.LabelMap;
import dev.headswap.frame.Landmarks;
import dev.headswap.frame.RgbImage;
import java.util.SplittableRandom;

/** Pictures to test with. */
public final class Pictures {

  private Pictures() {}

  /** Every sample drawn by itself. */
  public static RgbImage noise(int size, long seed) {
    byte[] rgb = new byte[size * size * 3];
    new SplittableRandom(seed).nextBytes(rgb);
    return new RgbImage(size, size, rgb);
  }

  /** One colour. */
  public static RgbImage plain(int size, int red, int green, int blue) {
    byte[] rgb = new byte[size * size * 3];
    for (int i = 0; i < rgb.length; i += 3) {
      rgb[i] = (byte) red;
      rgb[i + 1] = (byte) green;
      rgb[i + 2] = (byte) blue;
    }
    return new RgbImage(size, size, rgb);
  }

  /** Gray that grows by {@code step} from column to column, from 0. */
  public static RgbImage ramp(int size, int step) {
    byte[] rgb = new byte[size * size * 3];
    for (int i = 0; i < rgb.length; i++) {
      rgb[i] = (byte) (i / 3 % size * step);
    }
    return new RgbImage(size, size, rgb);
  }

  /** Every label drawn by itself. */
  public static LabelMap labels(int size, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    byte[] labels = new byte[size * size];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = (byte) random.nextInt(Label.COUNT);
    }
    return new LabelMap(size, size, labels);
  }

  /** Landmarks drawn within a picture. */
  public static Landmarks landmarks(int size, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    float[] xy = new float[2 * Landmarks.COUNT];
    for (int i = 0; i < xy.length; i++) {
      xy[i] = (float) random.nextDouble(size);
    }
    return new Landmarks(xy);
  }

  /** All of the above. */
  public static Sample sample(int size, int identity, long seed) {
    return new Sample(noise(size, seed), labels(size, seed), landmarks(size, seed), identity);
  }
}
