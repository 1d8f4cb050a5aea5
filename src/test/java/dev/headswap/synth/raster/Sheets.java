package dev.headswap.synth.raster;

import dev.headswap.frame.Label;
import dev.headswap.frame.Similarity;
import dev.headswap.synth.space.Transform;
import java.util.Arrays;
import java.util.List;

/** Flat meshes before a camera that shows one centimetre of the plane z = 0 as one pixel. */
final class Sheets {

  static final Camera CAMERA = new Camera(1000, 1000, 0, 0);

  /** Only the sky and the ground, both white: a grey sheet comes out grey. */
  static final Light EVEN =
      new Light(
          Light.unit(0, 0, 1),
          new float[3],
          new float[] {1, 1, 1},
          new float[] {1, 1, 1},
          Light.unit(0, 0, -1),
          new float[3]);

  private Sheets() {}

  /** A rectangle in pixels of the frame, its edges between pixels at whole numbers and a half. */
  static Mesh rectangle(
      double left, double top, double right, double bottom, double z, Label label, Material of) {
    float[] p = {
      (float) left, (float) -top, (float) z,
      (float) left, (float) -bottom, (float) z,
      (float) right, (float) -bottom, (float) z,
      (float) right, (float) -top, (float) z
    };
    float[] grey = new float[12];
    Arrays.fill(grey, 0.5f);
    byte ordinal = (byte) label.ordinal();
    return new Mesh(p, new int[] {0, 1, 2, 0, 2, 3}, grey, new byte[] {ordinal, ordinal}, of);
  }

  /** The meshes alone before black, 8 pixels squared. */
  static Renderer drawn(Light light, Mesh... meshes) {
    Renderer renderer = new Renderer();
    renderer.open(8, 8, Similarity.IDENTITY);
    renderer.paint((x, y, rgb) -> Arrays.fill(rgb, 0));
    renderer.draw(stage(light, meshes), Similarity.IDENTITY);
    return renderer;
  }

  static Stage stage(Light light, Mesh... meshes) {
    List<Prop> props =
        Arrays.stream(meshes).map(mesh -> new Prop(mesh, Transform.IDENTITY)).toList();
    return new Stage(props, CAMERA, light, new double[] {4, -4, 0}, 24);
  }
}
