package dev.headswap.synth.head;

import dev.headswap.frame.Label;
import dev.headswap.frame.Landmarks;
import dev.headswap.synth.raster.Material;
import dev.headswap.synth.raster.Mesh;
import dev.headswap.synth.space.HeadPose;
import java.util.Arrays;
import java.util.List;

/** An egg in place of a head, until the real one is merged from the branch `heads`. */
public final class HeadModel {

  private final Person person;

  private HeadModel(Person person) {
    this.person = person;
  }

  /** Of a person. */
  public static HeadModel of(Person person) {
    return new HeadModel(person);
  }

  /** The head. */
  public List<Mesh> meshes(Expression expression) {
    Rgb skin = person.tones().skin();
    Rgb hair = person.tones().hair();
    return List.of(
        ball(0, -1, 0, 7.3f, 11, 9, skin, Label.SKIN, Material.SKIN),
        ball(0, 1.2f, -1.6f, 8, 11.5f, 9.3f, hair, Label.HAIR, Material.HAIR),
        ball(0, -2.4f, 8.6f, 1.3f, 2.4f, 2.2f, skin, Label.NOSE, Material.SKIN),
        ball(
            0, -6.3f, 6.4f, 2.6f, 0.9f, 1.6f, person.tones().lip(), Label.LOWER_LIP, Material.LIPS),
        ball(-3.2f, 0, 7.1f, 1.4f, 1, 1.1f, new Rgb(1, 1, 1), Label.LEFT_EYE, Material.EYE),
        ball(3.2f, 0, 7.1f, 1.4f, 1, 1.1f, new Rgb(1, 1, 1), Label.RIGHT_EYE, Material.EYE),
        ball(-3.2f, 0, 7.8f, .6f, .6f, .6f, new Rgb(.05f, .1f, .2f), Label.LEFT_EYE, Material.EYE),
        ball(3.2f, 0, 7.8f, .6f, .6f, .6f, new Rgb(.05f, .1f, .2f), Label.RIGHT_EYE, Material.EYE));
  }

  /** The body. */
  public List<Mesh> bodyMeshes(HeadPose pose) {
    return List.of(
        ball(0, -12, -2, 5, 9, 5, person.tones().skin(), Label.NECK, Material.SKIN),
        ball(0, -32, -3, 21, 16, 10, person.body().first(), Label.CLOTH, Material.CLOTH));
  }

  /** The landmarks: three coordinates each. */
  public float[] landmarks(Expression expression) {
    float[] p = new float[3 * Landmarks.COUNT];
    for (int i = 0; i < Landmarks.COUNT; i++) {
      double t = 2 * Math.PI * i / 6;
      double cx =
          i < 17
              ? 7 * Math.sin((i - 8) / 9.0 * 1.5)
              : i < 36 ? 0 : i < 42 ? -3.2 : i < 48 ? 3.2 : 0;
      double cy = i < 17 ? -10 * Math.cos((i - 8) / 9.0 * 1.5) : i < 36 ? 3 : i < 48 ? 0 : -6.3;
      p[3 * i] = (float) (cx + (i < 17 ? 0 : Math.cos(t)));
      p[3 * i + 1] = (float) (cy + (i < 17 ? 0 : 0.6 * Math.sin(t)));
      p[3 * i + 2] = i < 17 ? 2 : 8;
    }
    p[3 * 48] = -2.4f;
    p[3 * 54] = 2.4f;
    return p;
  }

  private static Mesh ball(
      float cx,
      float cy,
      float cz,
      float rx,
      float ry,
      float rz,
      Rgb color,
      Label label,
      Material m) {
    int n = 48;
    float[] p = new float[3 * (n + 1) * (n + 1)];
    float[] uv = new float[2 * (n + 1) * (n + 1)];
    float[] c = new float[p.length];
    int[] t = new int[6 * n * n];
    for (int i = 0; i <= n; i++) {
      for (int j = 0; j <= n; j++) {
        int v = i * (n + 1) + j;
        double polar = Math.PI * i / n;
        double round = 2 * Math.PI * j / n;
        p[3 * v] = cx + rx * (float) (Math.sin(polar) * Math.sin(round));
        p[3 * v + 1] = cy + ry * (float) Math.cos(polar);
        p[3 * v + 2] = cz + rz * (float) (Math.sin(polar) * Math.cos(round));
        uv[2 * v] = (float) polar * ry;
        uv[2 * v + 1] = (float) round * rx;
        c[3 * v] = color.red();
        c[3 * v + 1] = color.green();
        c[3 * v + 2] = color.blue();
        if (i < n && j < n) {
          int[] quad = {v, v + n + 1, v + n + 2, v, v + n + 2, v + 1};
          System.arraycopy(quad, 0, t, 6 * (i * n + j), 6);
        }
      }
    }
    byte[] labels = new byte[2 * n * n];
    Arrays.fill(labels, (byte) label.ordinal());
    return new Mesh(p, t, c, labels, uv, m);
  }
}
