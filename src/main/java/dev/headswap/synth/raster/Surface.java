package dev.headswap.synth.raster;

/** One place on a mesh: what a sample of the picture sees there. */
final class Surface {

  Material material = Material.MATTE;
  float x;
  float y;
  float z;
  float normalX;
  float normalY;
  float normalZ;
  float fibreX;
  float fibreY;
  float fibreZ;
  float along;
  float across;

  private int a;
  private int b;
  private int c;
  private float weightA;
  private float weightB;
  private float weightC;

  /** Finds where the triangle passes a sample; only then can the rest be read. */
  void find(Geometry geometry, float[] screen, int triangle, int column, int row) {
    a = geometry.triangles[3 * triangle];
    b = geometry.triangles[3 * triangle + 1];
    c = geometry.triangles[3 * triangle + 2];
    float ax = screen[3 * a];
    float ay = screen[3 * a + 1];
    float abX = screen[3 * b] - ax;
    float abY = screen[3 * b + 1] - ay;
    float acX = screen[3 * c] - ax;
    float acY = screen[3 * c + 1] - ay;
    float scale = 1 / (abX * acY - acX * abY);
    weightB = ((column - ax) * acY - (row - ay) * acX) * scale;
    weightC = ((row - ay) * abX - (column - ax) * abY) * scale;
    weightA = 1 - weightB - weightC;
  }

  /** Reads place, normal and fibre, the normal turned to the camera. */
  void read(Geometry geometry, int triangle, double cameraDistance) {
    material = geometry.materials[geometry.owners[triangle]];
    x = mix(geometry.places, 0);
    y = mix(geometry.places, 1);
    z = mix(geometry.places, 2);
    normalX = mix(geometry.normals, 0);
    normalY = mix(geometry.normals, 1);
    normalZ = mix(geometry.normals, 2);
    float towards = -normalX * x - normalY * y + normalZ * ((float) cameraDistance - z);
    float length =
        (float) Math.sqrt(normalX * normalX + normalY * normalY + normalZ * normalZ) + 1e-9f;
    float scale = (towards < 0 && material.twoSided() ? -1 : 1) / length;
    normalX *= scale;
    normalY *= scale;
    normalZ *= scale;
    if (material.strand() > 0) {
      readFibre(geometry);
    }
    along =
        weightA * geometry.uv[2 * a] + weightB * geometry.uv[2 * b] + weightC * geometry.uv[2 * c];
    across =
        weightA * geometry.uv[2 * a + 1]
            + weightB * geometry.uv[2 * b + 1]
            + weightC * geometry.uv[2 * c + 1];
  }

  private void readFibre(Geometry geometry) {
    fibreX = mix(geometry.fibres, 0);
    fibreY = mix(geometry.fibres, 1);
    fibreZ = mix(geometry.fibres, 2);
    float length = (float) Math.sqrt(fibreX * fibreX + fibreY * fibreY + fibreZ * fibreZ) + 1e-9f;
    fibreX /= length;
    fibreY /= length;
    fibreZ /= length;
  }

  /** One channel of the albedo. */
  float albedo(Geometry geometry, int channel) {
    return mix(geometry.colors, channel);
  }

  private float mix(float[] of, int axis) {
    return weightA * of[3 * a + axis] + weightB * of[3 * b + axis] + weightC * of[3 * c + axis];
  }
}
