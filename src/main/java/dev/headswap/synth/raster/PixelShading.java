package dev.headswap.synth.raster;

/**
 * Turns samples into light and labels of pixels. Albedo is read for each sample; light is computed
 * once for samples of a pixel that lie on the same prop at about the same depth.
 */
final class PixelShading {

  /** Samples whose nearness differs by more than this part lie on different sides of an edge. */
  private static final float EDGE = 0.004f;

  private final Geometry geometry;
  private final Shader shader;
  private final Surface surface = new Surface();
  private final Contact contact = new Contact();
  private final Vote vote = new Vote();
  private final float[] sum = new float[3];
  private float transparency;
  private Coverage coverage = new Coverage();
  private double cameraDistance;

  PixelShading(Geometry geometry, Shader shader) {
    this.geometry = geometry;
    this.shader = shader;
  }

  /**
   * Lays what the samples see over the light and labels of the picture so far.
   *
   * @param scale pixels of the picture for one of the frame
   */
  void shade(Coverage samples, Camera camera, double scale, float[] light, byte[] labels) {
    coverage = samples;
    cameraDistance = camera.distance();
    contact.look(samples, (float) (2 * camera.focal() * scale));
    int width = samples.width / 2;
    for (int row = 0; row < samples.height; row += 2) {
      for (int column = 0; column < samples.width; column += 2) {
        int at = row * samples.width + column;
        if (anything(at)) {
          pixel(column, row, light, labels, row / 2 * width + column / 2);
        }
      }
    }
  }

  private boolean anything(int at) {
    int[] t = coverage.triangle;
    return (t[at] & t[at + 1] & t[at + coverage.width] & t[at + coverage.width + 1])
        != Coverage.NOTHING;
  }

  private void pixel(int column, int row, float[] light, byte[] labels, int pixel) {
    sum[0] = 0;
    sum[1] = 0;
    sum[2] = 0;
    transparency = 0;
    vote.open(labels[pixel]);
    int last = Coverage.NOTHING;
    for (int sample = 0; sample < 4; sample++) {
      int x = column + (sample & 1);
      int y = row + (sample >> 1);
      int at = y * coverage.width + x;
      if (coverage.triangle[at] == Coverage.NOTHING) {
        transparency += 0.25f;
        vote.keep();
      } else {
        add(x, y, at, last);
        last = at;
      }
    }
    for (int i = 0; i < 3; i++) {
      light[3 * pixel + i] = light[3 * pixel + i] * transparency + sum[i];
    }
    labels[pixel] = vote.winner();
  }

  private void add(int x, int y, int at, int last) {
    int triangle = coverage.triangle[at];
    surface.find(geometry, coverage.screen, triangle, x, y);
    if (last == Coverage.NOTHING || !joined(at, last)) {
      surface.read(geometry, triangle, cameraDistance);
      shader.shade(surface, contact.open(x, y));
    }
    float share = 0.25f * surface.material.opacity();
    for (int i = 0; i < 3; i++) {
      float body = shader.diffuse[i] * surface.albedo(geometry, i);
      sum[i] += share * body + 0.25f * shader.highlight[i];
    }
    transparency += 0.25f - share;
    vote.cast(geometry.labels[triangle]);
  }

  private boolean joined(int at, int last) {
    int[] t = coverage.triangle;
    float near = coverage.nearness[at];
    return geometry.owners[t[at]] == geometry.owners[t[last]]
        && Math.abs(near - coverage.nearness[last]) < EDGE * near;
  }
}
