package dev.headswap.synth.form;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headswap.frame.Label;
import dev.headswap.synth.raster.Material;
import dev.headswap.synth.raster.Mesh;
import org.junit.jupiter.api.Test;

class SketchTest {

  private static final Rgb GREY = new Rgb(0.5f, 0.5f, 0.5f);

  @Test
  void aClosedGridHasAFaceForEveryColumn() {
    Sketch sketch = new Sketch();
    for (int i = 0; i < 10; i++) {
      sketch.vertex(i, 0, 0, GREY);
    }
    sketch.grid(0, 2, 5, true, Label.NECK);
    Mesh mesh = sketch.mesh(Material.MATTE);
    assertThat(mesh.triangleCount()).isEqualTo(10);
    assertThat(mesh.labels()).containsOnly((byte) Label.NECK.ordinal());
  }

  @Test
  void aTubeIsAClosedSkinWhoseFacesLookOutwards() {
    Sketch sketch = new Sketch();
    double[] ring = new double[3 * 24];
    for (int i = 0; i < 24; i++) {
      ring[3 * i] = 3 * Math.cos(i * Math.PI / 12);
      ring[3 * i + 1] = 3 * Math.sin(i * Math.PI / 12);
    }
    new Tube(0.5, 8, GREY, Label.EARRING).add(sketch, ring, true);
    Mesh mesh = sketch.mesh(Material.MATTE);
    assertThat(volume(mesh)).isBetween(0.8 * 14.8, 14.8);
  }

  @Test
  void growingOnLeavesAFinishedMeshAlone() {
    Sketch sketch = new Sketch();
    sketch.vertex(1, 2, 3, GREY);
    Mesh mesh = sketch.mesh(Material.MATTE);
    sketch.vertex(4, 5, 6, GREY);
    assertThat(mesh.positions()).containsExactly(1, 2, 3);
  }

  /** By the divergence theorem; positive where faces look outwards. */
  private static double volume(Mesh mesh) {
    double sum = 0;
    float[] p = mesh.positions();
    for (int i = 0; i < mesh.triangles().length; i += 3) {
      int a = 3 * mesh.triangles()[i];
      int b = 3 * mesh.triangles()[i + 1];
      int c = 3 * mesh.triangles()[i + 2];
      sum +=
          p[a] * (p[b + 1] * p[c + 2] - p[b + 2] * p[c + 1])
              + p[a + 1] * (p[b + 2] * p[c] - p[b] * p[c + 2])
              + p[a + 2] * (p[b] * p[c + 1] - p[b + 1] * p[c]);
    }
    return sum / 6;
  }
}
