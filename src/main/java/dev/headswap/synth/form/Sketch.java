package dev.headswap.synth.form;

import dev.headswap.frame.Label;
import dev.headswap.synth.raster.Material;
import dev.headswap.synth.raster.Mesh;
import java.util.Arrays;

/** A mesh that is still growing. Not thread-safe. */
public final class Sketch {

  private float[] positions = new float[768];
  private float[] colors = new float[768];
  private float[] uv = new float[512];
  private int[] triangles = new int[768];
  private byte[] labels = new byte[256];
  private int vertices;
  private int faces;

  /** How many vertices there are so far. */
  public int size() {
    return vertices;
  }

  /** Adds a vertex without fibres and returns its index. */
  public int vertex(double x, double y, double z, Rgb color) {
    return vertex(x, y, z, color, 0, 0);
  }

  /** Adds a vertex, in centimetres along and across its fibres, and returns its index. */
  public int vertex(double x, double y, double z, Rgb color, double along, double across) {
    growVertices();
    int i = vertices++;
    positions[3 * i] = (float) x;
    positions[3 * i + 1] = (float) y;
    positions[3 * i + 2] = (float) z;
    colors[3 * i] = color.red();
    colors[3 * i + 1] = color.green();
    colors[3 * i + 2] = color.blue();
    uv[2 * i] = (float) along;
    uv[2 * i + 1] = (float) across;
    return i;
  }

  /** Adds a triangle whose corners run counter-clockwise when seen from outside. */
  public void triangle(int a, int b, int c, Label label) {
    if (faces == labels.length) {
      labels = Arrays.copyOf(labels, 2 * faces);
      triangles = Arrays.copyOf(triangles, 6 * faces);
    }
    triangles[3 * faces] = a;
    triangles[3 * faces + 1] = b;
    triangles[3 * faces + 2] = c;
    labels[faces++] = (byte) label.ordinal();
  }

  /** Adds a four-cornered face whose corners run counter-clockwise when seen from outside. */
  public void quad(int a, int b, int c, int d, Label label) {
    triangle(a, b, c, label);
    triangle(a, c, d, label);
  }

  /**
   * Joins rows of vertices that were added one after another.
   *
   * @param first the index of the first vertex
   * @param rows how many rows, each below the one before
   * @param columns how many vertices a row has, running to the right as seen from outside
   * @param closed whether the last column joins the first
   */
  public void grid(int first, int rows, int columns, boolean closed, Label label) {
    int ends = closed ? columns : columns - 1;
    for (int r = 0; r + 1 < rows; r++) {
      for (int c = 0; c < ends; c++) {
        int upper = first + r * columns;
        int lower = upper + columns;
        int next = (c + 1) % columns;
        quad(upper + c, lower + c, lower + next, upper + next, label);
      }
    }
  }

  /** Joins the rows that were added last, as {@link #grid} does, without closing them. */
  public void gridRows(int rows, int columns, Label label) {
    grid(vertices - rows * columns, rows, columns, false, label);
  }

  /** The finished mesh; the sketch may grow on without touching it. */
  public Mesh mesh(Material material) {
    return new Mesh(
        Arrays.copyOf(positions, 3 * vertices),
        Arrays.copyOf(triangles, 3 * faces),
        Arrays.copyOf(colors, 3 * vertices),
        Arrays.copyOf(labels, faces),
        Arrays.copyOf(uv, 2 * vertices),
        material);
  }

  private void growVertices() {
    if (3 * vertices == positions.length) {
      positions = Arrays.copyOf(positions, 6 * vertices);
      colors = Arrays.copyOf(colors, 6 * vertices);
      uv = Arrays.copyOf(uv, 4 * vertices);
    }
  }
}
