package dev.headswap.dataset;

import dev.headswap.frame.CropTemplate;
import dev.headswap.frame.Label;
import dev.headswap.frame.LabelMap;
import dev.headswap.frame.Landmarks;
import dev.headswap.frame.Point;
import dev.headswap.frame.RgbImage;
import java.util.ArrayList;
import java.util.List;

/**
 * A corpus in memory whose pixels say where they come from: red is the identity, green the clip's
 * place in the list, blue the frame. Left half skin, right half background.
 */
public final class FakeCorpus implements Corpus {

  /** The side of its crops. */
  public static final int SIZE = 32;

  private static final CropTemplate CROP =
      new CropTemplate(SIZE, new Point(12, 14), new Point(20, 14), new Point(16, 22));

  private final List<Clip> clips = new ArrayList<>();

  /** Everybody alone: so many people, clips of each and frames of each clip. */
  public static FakeCorpus alone(int people, int clips, int frames) {
    FakeCorpus corpus = new FakeCorpus();
    for (int i = 0; i < people * clips; i++) {
      corpus.add(i / clips, i / clips, "p" + i, frames);
    }
    return corpus;
  }

  /** Two people in so many performances, and the swaps of both. */
  public static FakeCorpus twins(int performances, int frames) {
    FakeCorpus corpus = new FakeCorpus();
    for (int p = 0; p < performances; p++) {
      for (int who = 0; who < 4; who++) {
        corpus.add(who % 2, who < 2 ? who : 1 - who % 2, "p" + p, frames);
      }
    }
    return corpus;
  }

  /** Whether one of its samples was flipped, wherever it was shifted. */
  public static boolean flipped(Sample sample) {
    return sample.labels().at(4, 4) == Label.BACKGROUND;
  }

  private void add(int identity, int body, String performance, int frames) {
    Clip.Kind kind = identity == body ? Clip.Kind.OWN : Clip.Kind.SWAP;
    String name = identity + "/" + performance + "-" + body;
    clips.add(new Clip(name, identity, body, performance, performance, kind, frames));
  }

  @Override
  public String place() {
    return "fake";
  }

  @Override
  public CropTemplate template() {
    return CROP;
  }

  @Override
  public TruthLayout truth() {
    return TruthLayout.NONE;
  }

  @Override
  public List<Clip> clips() {
    return clips;
  }

  @Override
  public Sample sample(Clip clip, int frame) {
    byte[] rgb = new byte[SIZE * SIZE * 3];
    byte[] labels = new byte[SIZE * SIZE];
    for (int i = 0; i < labels.length; i++) {
      rgb[3 * i] = (byte) clip.identity();
      rgb[3 * i + 1] = (byte) clips.indexOf(clip);
      rgb[3 * i + 2] = (byte) frame;
      labels[i] = (byte) (i % SIZE < SIZE / 2 ? Label.SKIN : Label.BACKGROUND).ordinal();
    }
    return new Sample(
        new RgbImage(SIZE, SIZE, rgb),
        new LabelMap(SIZE, SIZE, labels),
        points(clip.identity()),
        clip.identity());
  }

  private static Landmarks points(int identity) {
    float[] xy = new float[2 * Landmarks.COUNT];
    for (int i = 0; i < xy.length; i++) {
      xy[i] = (i * 7 + identity) % SIZE;
    }
    return new Landmarks(xy);
  }

  @Override
  public void close() {
    clips.clear();
  }
}
