package dev.headswap.synth.raster;

import dev.headswap.synth.space.Transform;

/**
 * A surface of triangles. Normals are made when it is drawn, smooth over shared vertices; a hard
 * edge needs vertices of its own on either side. A triangle is seen from the side from which its
 * corners run counter-clockwise.
 *
 * <p>Ownership: the arrays are shared, not copied; nobody writes into them once the mesh is made.
 *
 * @param positions three for each vertex, in centimetres of its frame
 * @param triangles three vertices each
 * @param colors linear red, green and blue albedo, 0 to 1, for each vertex
 * @param labels ordinal of the {@code Label} of each triangle; {@link #CLEAR} leaves the label of
 *     what is seen through it
 * @param uv two for each vertex in centimetres: along the fibres and across them; or empty, where
 *     the material has neither strands nor grain
 * @param material what the surface is made of
 */
public record Mesh(
    float[] positions,
    int[] triangles,
    float[] colors,
    byte[] labels,
    float[] uv,
    Material material) {

  /** In place of a label: what is behind keeps its own. */
  public static final byte CLEAR = -1;

  public Mesh {
    int vertices = positions.length / 3;
    if (colors.length != 3 * vertices
        || labels.length != triangles.length / 3
        || (uv.length != 0 && uv.length != 2 * vertices)) {
      throw new IllegalArgumentException(
          "%d vertices and %d triangles but %d colors, %d uv and %d labels (a mesh)"
              .formatted(
                  vertices, triangles.length / 3, colors.length / 3, uv.length / 2, labels.length));
    }
  }

  /** Without fibres or grain. */
  public Mesh(
      float[] positions, int[] triangles, float[] colors, byte[] labels, Material material) {
    this(positions, triangles, colors, labels, new float[0], material);
  }

  /** How many vertices there are. */
  public int vertexCount() {
    return positions.length / 3;
  }

  /** How many triangles there are. */
  public int triangleCount() {
    return labels.length;
  }

  /** The same surface elsewhere. */
  public Mesh moved(Transform transform) {
    return at(transform.applyAll(positions));
  }

  /** The same surface with its vertices at other places. */
  public Mesh at(float[] otherPositions) {
    return new Mesh(otherPositions, triangles, colors, labels, uv, material);
  }
}
