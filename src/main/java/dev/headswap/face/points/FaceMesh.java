package dev.headswap.face.points;

import dev.headswap.frame.Landmarks;
import dev.headswap.frame.Point;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * MediaPipe's face mesh: 478 points of x, y, z in pixels of the input, and a logit of presence. The
 * 68 points of 300-W are picked from its vertices where they have a vertex of their own (brows,
 * nose, eyes, lips). The jaw is the outline of the mesh from the height of the eyes to the chin,
 * cut into 8 equal steps on either side, as 300-W spaces it.
 */
public final class FaceMesh implements PointDecoder {

  /** All vertices but the irises, which lie deep in the head. */
  private static final int[] SURFACE = IntStream.range(0, 468).toArray();

  /** The middle of the face: the lower end of the bridge of the nose. */
  private static final int[] CENTRE = {197};

  /** The outline on the left of the picture, from the height of the eyes down to the chin. */
  private static final int[] LEFT_JAW = {127, 234, 93, 132, 58, 172, 136, 150, 149, 176, 148, 152};

  /** The same on the right, from the chin up. */
  private static final int[] RIGHT_JAW = {
    152, 377, 400, 378, 379, 365, 397, 288, 361, 323, 454, 356
  };

  /** The vertex that stands for each of the points 17 to 67. */
  private static final int[] INNER = {
    // brow on the left, brow on the right: their upper edge
    70,
    63,
    105,
    66,
    107,
    336,
    296,
    334,
    293,
    300,
    // bridge of the nose, then below it from nostril to nostril
    168,
    197,
    195,
    4,
    98,
    97,
    2,
    326,
    327,
    // eyes: outer corner on the left, upper lid, inner corner, lower lid; then the other one
    33,
    160,
    158,
    133,
    153,
    144,
    362,
    385,
    387,
    263,
    373,
    380,
    // outer edge of the lips from the corner on the left, above to the right, below back
    61,
    40,
    37,
    0,
    267,
    270,
    291,
    321,
    314,
    17,
    84,
    91,
    // inner edge of the lips
    78,
    81,
    13,
    311,
    308,
    402,
    14,
    178
  };

  @Override
  public Landmarks landmarks(List<float[]> outputs, int inputWidth, int inputHeight) {
    float[] mesh = outputs.get(0);
    ConvexHull silhouette = ConvexHull.of(vertices(mesh, SURFACE));
    List<Point> left = jaw(mesh, LEFT_JAW, silhouette);
    List<Point> right = jaw(mesh, RIGHT_JAW, silhouette);
    List<Point> all =
        Stream.of(left, right.subList(1, 9), vertices(mesh, INNER)).flatMap(List::stream).toList();
    float[] xy = new float[2 * Landmarks.COUNT];
    IntStream.range(0, Landmarks.COUNT).forEach(i -> put(xy, i, all.get(i)));
    return new Landmarks(xy);
  }

  @Override
  public float presence(List<float[]> outputs) {
    return (float) (1 / (1 + Math.exp(-outputs.get(1)[0])));
  }

  private static List<Point> jaw(float[] mesh, int[] outline, ConvexHull silhouette) {
    Point centre = vertices(mesh, CENTRE).get(0);
    List<Point> visible =
        vertices(mesh, outline).stream().map(p -> silhouette.exit(centre, p)).toList();
    return new Contour(visible).equalSteps(9);
  }

  private static List<Point> vertices(float[] mesh, int[] indices) {
    return Arrays.stream(indices).mapToObj(v -> new Point(mesh[3 * v], mesh[3 * v + 1])).toList();
  }

  private static void put(float[] xy, int index, Point p) {
    xy[2 * index] = (float) p.x();
    xy[2 * index + 1] = (float) p.y();
  }
}
