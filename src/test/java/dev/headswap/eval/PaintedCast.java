package dev.headswap.eval;

import dev.headswap.dataset.Sample;
import dev.headswap.eval.trial.Cast;
import dev.headswap.eval.trial.Trial;
import dev.headswap.face.Embedding;
import dev.headswap.face.Face;
import dev.headswap.face.FakePeople;
import dev.headswap.face.IdentityEmbedder;
import dev.headswap.face.LandmarkDetector;
import dev.headswap.face.LandmarkReading;
import dev.headswap.frame.CropTemplate;
import dev.headswap.frame.Label;
import dev.headswap.frame.LabelMap;
import dev.headswap.frame.Landmarks;
import dev.headswap.frame.Point;
import dev.headswap.frame.RgbImage;
import java.util.List;
import java.util.stream.IntStream;

/**
 * People made of discs: the red of a head is its tone, the blue says whose head it is, the green of
 * everything is the frame's number, and the landmarks lie around the disc's middle.
 */
public final class PaintedCast implements Cast {

  public static final int SIZE = 192;

  private static final int PEOPLE = 3;
  private static final double RADIUS = 50;
  private static final Point MIDDLE = new Point(96, 80);

  private final int frames;

  public PaintedCast(int frames) {
    this.frames = frames;
  }

  @Override
  public CropTemplate template() {
    return new CropTemplate(SIZE, new Point(80, 80), new Point(112, 80), new Point(96, 110));
  }

  @Override
  public int people() {
    return PEOPLE;
  }

  @Override
  public Trial swap(int source, int photos) {
    int target = (source + 1) % PEOPLE;
    return new Trial(
        source,
        target,
        stills(source, photos),
        film(target, target),
        film(source, target),
        stills(source, 2),
        stills(target, 2));
  }

  @Override
  public Trial self(int person, int photos) {
    return Trial.self(person, stills(person, photos), film(person, person), stills(person, 2));
  }

  private static List<Sample> stills(int person, int count) {
    return IntStream.range(0, count).mapToObj(i -> head(person, person, 3 * i)).toList();
  }

  private List<Sample> film(int head, int tone) {
    return IntStream.range(0, frames).mapToObj(i -> head(head, tone, 10 * i)).toList();
  }

  /** A head with another's tone. */
  public static Sample head(int who, int tone, int green) {
    RgbImage picture = RgbImage.black(SIZE, SIZE);
    byte[] labels = new byte[SIZE * SIZE];
    for (int i = 0; i < labels.length; i++) {
      boolean inside = Math.hypot(i % SIZE - MIDDLE.x(), i / SIZE - MIDDLE.y()) < RADIUS + 4 * who;
      labels[i] = (byte) (inside ? Label.SKIN : Label.BACKGROUND).ordinal();
      picture.rgb()[3 * i] = (byte) (inside ? 60 + 50 * tone : 20);
      picture.rgb()[3 * i + 1] = (byte) green;
      picture.rgb()[3 * i + 2] = (byte) (inside ? 60 * (who + 1) : 0);
    }
    Landmarks points = FakePeople.landmarks(new Point(MIDDLE.x() + who, MIDDLE.y()), 40);
    return new Sample(picture, new LabelMap(SIZE, SIZE, labels), points, who, null);
  }

  /** Who is seen at the middle of a painted picture. */
  public static int who(RgbImage picture) {
    int blue = picture.blue((int) MIDDLE.x(), (int) MIDDLE.y());
    return Math.max(0, Math.min(PEOPLE - 1, Math.round(blue / 60f) - 1));
  }

  /** Tells these people apart without error. */
  public static IdentityEmbedder embedder() {
    return new IdentityEmbedder() {
      @Override
      public Embedding embed(RgbImage frame, Landmarks landmarks) {
        return FakePeople.person(who(frame));
      }

      @Override
      public void close() {}
    };
  }

  /** Finds the points of whoever is seen without error. */
  public static LandmarkDetector landmarkDetector() {
    return new LandmarkDetector() {
      @Override
      public LandmarkReading detect(RgbImage frame, Face face) {
        return new LandmarkReading(head(who(frame), 0, 0).landmarks(), 1);
      }

      @Override
      public void close() {}
    };
  }

  @Override
  public void close() {}
}
