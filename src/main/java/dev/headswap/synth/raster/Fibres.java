package dev.headswap.synth.raster;

import java.util.Arrays;

/** Directions of fibres at vertices: where the first coordinate of uv grows. */
final class Fibres {

  private Fibres() {}

  static void compute(Geometry geometry) {
    Arrays.fill(geometry.fibres, 0, 3 * geometry.vertexCount, 0);
    for (int i = 0; i < geometry.triangleCount; i++) {
      if (geometry.materials[geometry.owners[i]].strand() > 0) {
        addFace(geometry, 3 * i);
      }
    }
    Normals.normalize(geometry.fibres, 3 * geometry.vertexCount);
  }

  private static void addFace(Geometry g, int triangle) {
    int a = g.triangles[triangle];
    int b = g.triangles[triangle + 1];
    int c = g.triangles[triangle + 2];
    float du1 = g.uv[2 * b] - g.uv[2 * a];
    float dv1 = g.uv[2 * b + 1] - g.uv[2 * a + 1];
    float du2 = g.uv[2 * c] - g.uv[2 * a];
    float dv2 = g.uv[2 * c + 1] - g.uv[2 * a + 1];
    float sign = Math.signum(du1 * dv2 - du2 * dv1);
    for (int axis = 0; axis < 3; axis++) {
      float e1 = g.places[3 * b + axis] - g.places[3 * a + axis];
      float e2 = g.places[3 * c + axis] - g.places[3 * a + axis];
      float along = sign * (dv2 * e1 - dv1 * e2);
      g.fibres[3 * a + axis] += along;
      g.fibres[3 * b + axis] += along;
      g.fibres[3 * c + axis] += along;
    }
  }
}
