package dev.headswap.synth.raster;

import dev.headswap.frame.Similarity;
import java.util.Arrays;

/**
 * A grid of samples: which triangle each one sees, and how near it is. A picture has four samples a
 * pixel, on a grid twice as fine as the pixels; a shadow map is seen from a lamp.
 */
final class Coverage {

  /** No triangle: the backdrop. */
  static final int NOTHING = -1;

  /** Columns of samples. */
  int width;

  /** Rows of samples. */
  int height;

  /** The triangle of each sample, or {@link #NOTHING}. */
  int[] triangle = new int[0];

  /** One over the distance from the camera along z, or how near to a lamp; 0 is infinitely far. */
  float[] nearness = new float[0];

  /** Three for each vertex: x and y in samples, and nearness. */
  float[] screen = new float[0];

  /** Makes room for that many samples and forgets the picture before. */
  void clear(int columns, int rows) {
    width = columns;
    height = rows;
    if (triangle.length < width * height) {
      triangle = new int[width * height];
      nearness = new float[width * height];
    }
    Arrays.fill(triangle, 0, width * height, NOTHING);
    Arrays.fill(nearness, 0, width * height, 0);
  }

  /** Starts with the depths and vertices of another grid, so that only what is nearer is drawn. */
  void beginBehind(Coverage other) {
    System.arraycopy(other.nearness, 0, nearness, 0, width * height);
    screen = other.screen;
  }

  /** Puts all vertices where a camera sees them. */
  void project(Geometry geometry, Camera camera, Similarity frameToView) {
    int end = reserve(geometry);
    Similarity toSamples = frameToView.then(Similarity.scaleThenShift(2, 0.5, 0.5));
    float[] places = geometry.places;
    for (int i = 0; i < end; i += 3) {
      double near = 1 / (camera.distance() - places[i + 2]);
      double u = camera.centreX() + camera.focal() * places[i] * near;
      double v = camera.centreY() - camera.focal() * places[i + 1] * near;
      screen[i] = (float) (toSamples.a() * u - toSamples.b() * v + toSamples.tx());
      screen[i + 1] = (float) (toSamples.b() * u + toSamples.a() * v + toSamples.ty());
      screen[i + 2] = (float) near;
    }
  }

  /** Makes room for the vertices; returns the end of their coordinates. */
  int reserve(Geometry geometry) {
    int end = 3 * geometry.vertexCount;
    if (screen.length < end) {
      screen = new float[end];
    }
    return end;
  }

  /** Draws the triangles, opaque or veiled, that are nearer than what each sample holds. */
  void draw(Geometry geometry, boolean veiled) {
    int[] corners = geometry.triangles;
    for (int i = 0; i < geometry.triangleCount; i++) {
      Material material = geometry.materials[geometry.owners[i]];
      if (material.opacity() < 1 == veiled) {
        fill(
            i,
            3 * corners[3 * i],
            3 * corners[3 * i + 1],
            3 * corners[3 * i + 2],
            material.twoSided());
      }
    }
  }

  /** Draws all opaque triangles from both sides. */
  void drawShadows(Geometry geometry) {
    int[] corners = geometry.triangles;
    for (int i = 0; i < geometry.triangleCount; i++) {
      if (geometry.materials[geometry.owners[i]].opacity() == 1) {
        fill(i, 3 * corners[3 * i], 3 * corners[3 * i + 1], 3 * corners[3 * i + 2], true);
      }
    }
  }

  private void fill(int id, int a, int b, int c, boolean twoSided) {
    float[] s = screen;
    float area = (s[b] - s[a]) * (s[c + 1] - s[a + 1]) - (s[c] - s[a]) * (s[b + 1] - s[a + 1]);
    if (area < 0) {
      raster(id, a, c, b, -area);
    } else if (area > 0 && twoSided) {
      raster(id, a, b, c, area);
    }
  }

  private void raster(int id, int a, int b, int c, float area) {
    float[] s = screen;
    int left = Math.max(0, (int) Math.ceil(Math.min(s[a], Math.min(s[b], s[c]))));
    int right = Math.min(width - 1, (int) Math.floor(Math.max(s[a], Math.max(s[b], s[c]))));
    int top = Math.max(0, (int) Math.ceil(Math.min(s[a + 1], Math.min(s[b + 1], s[c + 1]))));
    int bottom =
        Math.min(height - 1, (int) Math.floor(Math.max(s[a + 1], Math.max(s[b + 1], s[c + 1]))));
    if (left > right || top > bottom) {
      return;
    }
    float inverse = 1 / area;
    float abX = (s[a + 1] - s[b + 1]) * inverse;
    float abY = (s[b] - s[a]) * inverse;
    float caX = (s[c + 1] - s[a + 1]) * inverse;
    float caY = (s[a] - s[c]) * inverse;
    float slopeX = caX * (s[b + 2] - s[a + 2]) + abX * (s[c + 2] - s[a + 2]);
    for (int y = top; y <= bottom; y++) {
      float weightC = (left - s[a]) * abX + (y - s[a + 1]) * abY;
      float weightB = (left - s[a]) * caX + (y - s[a + 1]) * caY;
      float near = s[a + 2] + weightB * (s[b + 2] - s[a + 2]) + weightC * (s[c + 2] - s[a + 2]);
      int at = y * width + left;
      boolean entered = false;
      for (int x = left; x <= right; x++, at++) {
        boolean inside = weightB >= 0 && weightC >= 0 && weightB + weightC <= 1;
        if (inside && near > nearness[at]) {
          nearness[at] = near;
          triangle[at] = id;
        } else if (entered && !inside) {
          break;
        }
        entered |= inside;
        weightB += caX;
        weightC += abX;
        near += slopeX;
      }
    }
  }
}
