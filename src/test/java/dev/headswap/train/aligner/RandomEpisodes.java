package dev.headswap.train.aligner;

import dev.headswap.dataset.AlignerEpisode;
import dev.headswap.dataset.Sample;
import dev.headswap.frame.Box;
import dev.headswap.frame.CropTemplate;
import dev.headswap.frame.Label;
import dev.headswap.frame.LabelMap;
import dev.headswap.frame.Landmarks;
import dev.headswap.frame.RgbImage;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Made-up episodes: coloured discs on noise. */
public final class RandomEpisodes {

  private RandomEpisodes() {}

  public static List<AlignerEpisode> of(
      CropTemplate template, int count, int sources, int truth, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<AlignerEpisode> episodes = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Sample driver = sample(template.size(), i, truth, random);
      List<Sample> others = new ArrayList<>();
      for (int k = 0; k < sources; k++) {
        others.add(sample(template.size(), i, truth, random));
      }
      double s = template.size();
      Box box = new Box(s * 0.25, s * 0.25, s * 0.5, s * 0.5);
      episodes.add(new AlignerEpisode(others, driver, driver, driver.pixels(), box));
    }
    return episodes;
  }

  /** Single crops of one person. */
  public static List<Sample> samples(CropTemplate template, int count, int truth, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Sample> samples = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      samples.add(sample(template.size(), 0, truth, random));
    }
    return samples;
  }

  private static Sample sample(int size, int identity, int truth, SplittableRandom random) {
    byte[] rgb = new byte[size * size * 3];
    byte[] labels = new byte[size * size];
    double radius = size * (0.25 + 0.1 * random.nextDouble());
    int[] color = {random.nextInt(256), random.nextInt(256), random.nextInt(256)};
    for (int i = 0; i < labels.length; i++) {
      boolean inside = Math.hypot(i % size - size / 2.0, i / size - size / 2.0) < radius;
      labels[i] = (byte) (inside ? Label.SKIN : Label.BACKGROUND).ordinal();
      for (int c = 0; c < 3; c++) {
        rgb[3 * i + c] = (byte) (inside ? color[c] : random.nextInt(256));
      }
    }
    float[] facts = new float[truth];
    for (int i = 0; i < truth; i++) {
      facts[i] = (float) random.nextGaussian();
    }
    Landmarks points = new Landmarks(new float[136]);
    return new Sample(
        new RgbImage(size, size, rgb),
        new LabelMap(size, size, labels),
        points,
        identity,
        truth == 0 ? null : facts);
  }
}
