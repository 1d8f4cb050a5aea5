package dev.headswap.synth.raster;

import java.util.Arrays;

/** Unit normals of vertices: the mean of the triangles around, weighted by their areas. */
final class Normals {

  private Normals() {}

  static void compute(Geometry geometry) {
    float[] sum = geometry.normals;
    Arrays.fill(sum, 0, 3 * geometry.vertexCount, 0);
    int[] triangles = geometry.triangles;
    for (int i = 0; i < 3 * geometry.triangleCount; i += 3) {
      addFace(geometry.places, sum, 3 * triangles[i], 3 * triangles[i + 1], 3 * triangles[i + 2]);
    }
    normalize(sum, 3 * geometry.vertexCount);
  }

  private static void addFace(float[] p, float[] sum, int a, int b, int c) {
    float ux = p[b] - p[a];
    float uy = p[b + 1] - p[a + 1];
    float uz = p[b + 2] - p[a + 2];
    float vx = p[c] - p[a];
    float vy = p[c + 1] - p[a + 1];
    float vz = p[c + 2] - p[a + 2];
    float x = uy * vz - uz * vy;
    float y = uz * vx - ux * vz;
    float z = ux * vy - uy * vx;
    add(sum, a, x, y, z);
    add(sum, b, x, y, z);
    add(sum, c, x, y, z);
  }

  private static void add(float[] sum, int at, float x, float y, float z) {
    sum[at] += x;
    sum[at + 1] += y;
    sum[at + 2] += z;
  }

  /** Scales packed vectors to length 1; a vector of length 0 stays. */
  static void normalize(float[] vectors, int end) {
    for (int i = 0; i < end; i += 3) {
      float x = vectors[i];
      float y = vectors[i + 1];
      float z = vectors[i + 2];
      float length = (float) Math.sqrt(x * x + y * y + z * z);
      float scale = length > 0 ? 1 / length : 0;
      vectors[i] = x * scale;
      vectors[i + 1] = y * scale;
      vectors[i + 2] = z * scale;
    }
  }
}
