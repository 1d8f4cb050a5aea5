package dev.headswap.face;

import dev.headswap.frame.Landmarks;
import dev.headswap.frame.Point;
import dev.headswap.frame.RgbImage;
import dev.headswap.frame.Similarity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * People made up for tests, instead of networks: what each frame shows is said beforehand, and the
 * three networks look it up by the frame they are given.
 */
public final class FakePeople {

  /** Where a person is in one frame: the face's middle, its size, and whose face it is. */
  public record Show(Point middle, double size, int who) {}

  private final Map<RgbImage, List<Show>> shows = new HashMap<>();
  private int detections;

  /** A frame that shows some people; scenes with another shade look like a cut. */
  public RgbImage frame(int shade, Show... people) {
    byte[] rgb = new byte[640 * 360 * 3];
    java.util.Arrays.fill(rgb, (byte) shade);
    RgbImage frame = new RgbImage(640, 360, rgb);
    shows.put(frame, List.of(people));
    return frame;
  }

  /** How often the detector ran. */
  public int detections() {
    return detections;
  }

  /** 68 points of a frontal face around a middle; the outer eye corners are {@code size} apart. */
  public static Landmarks landmarks(Point middle, double size) {
    float[] xy = new float[2 * Landmarks.COUNT];
    for (int i = 0; i < Landmarks.COUNT; i++) {
      Point p = shape(i);
      xy[2 * i] = (float) p.x();
      xy[2 * i + 1] = (float) p.y();
    }
    return new Landmarks(xy).transform(Similarity.scaleThenShift(size, middle.x(), middle.y()));
  }

  /** In eye-corner distances about the bridge of the nose. */
  private static Point shape(int i) {
    if (i < 17) {
      double angle = Math.PI * (1 - i / 16.0);
      return new Point(0.75 * Math.cos(angle), 1.1 * Math.sin(angle));
    }
    if (i < 27) {
      return new Point((i - 21.5) / 9, -0.2);
    }
    if (i < 31) {
      return new Point(0, 0.12 * (i - 27));
    }
    if (i < 36) {
      return new Point(0.08 * (i - 33), 0.45);
    }
    if (i < 48) {
      boolean left = i < 42;
      int k = left ? i - 36 : i - 42;
      double x = new double[] {-0.5, -0.4, -0.28, -0.18, -0.28, -0.4}[k];
      double mirrored = new double[] {0.18, 0.28, 0.4, 0.5, 0.4, 0.28}[k];
      return new Point(left ? x : mirrored, k == 1 || k == 2 ? -0.04 : k > 3 ? 0.04 : 0);
    }
    int k = i < 60 ? i - 48 : i - 60;
    double angle = Math.PI * (1 + k / (i < 60 ? 6.0 : 4.0));
    return new Point(0.25 * Math.cos(angle), 0.72 + 0.08 * Math.sin(angle));
  }

  /** Reports every face that is shown. */
  public FaceDetector detector() {
    return new FaceDetector() {
      @Override
      public List<Face> detect(RgbImage frame) {
        detections++;
        List<Face> faces = new ArrayList<>();
        shown(frame).forEach(s -> faces.add(Face.of(landmarks(s.middle, s.size), 0.9f)));
        return faces;
      }

      @Override
      public void close() {}
    };
  }

  /** Finds the nearest face, with no presence where none is near. */
  public LandmarkDetector landmarkDetector() {
    return new LandmarkDetector() {
      @Override
      public LandmarkReading detect(RgbImage frame, Face face) {
        Show nearest = nearest(frame, face.fiveOrGuess().get(2));
        return nearest == null
            ? new LandmarkReading(landmarks(face.box().centre(), 40), 0)
            : new LandmarkReading(landmarks(nearest.middle, nearest.size), 0.99f);
      }

      @Override
      public void close() {}
    };
  }

  /** A direction for each person, far from the others, a little different in each place. */
  public IdentityEmbedder embedder() {
    return new IdentityEmbedder() {
      @Override
      public Embedding embed(RgbImage frame, Landmarks points) {
        Show show = nearest(frame, points.nose());
        return show == null ? person(99) : person(show.who);
      }

      @Override
      public void close() {}
    };
  }

  /** The embedding of a person. */
  public static Embedding person(int who) {
    float[] raw = new float[16];
    raw[who % 16] = 1;
    raw[15] += 0.1f;
    return Embedding.of(raw);
  }

  private List<Show> shown(RgbImage frame) {
    return shows.getOrDefault(frame, List.of());
  }

  private @org.jspecify.annotations.Nullable Show nearest(RgbImage frame, Point p) {
    return shown(frame).stream()
        .filter(s -> s.middle.distance(p) < 2 * s.size)
        .min(Comparator.comparingDouble(s -> s.middle.distance(p)))
        .orElse(null);
  }
}
