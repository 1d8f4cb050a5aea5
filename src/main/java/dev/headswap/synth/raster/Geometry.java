package dev.headswap.synth.raster;

import dev.headswap.frame.Similarity;
import java.util.Arrays;
import java.util.List;

/**
 * All props of one picture as flat arrays in the world, with normals. The arrays grow and are used
 * again for the next picture.
 */
final class Geometry {

  /** Three for each vertex: the place in the world, in centimetres. */
  float[] places = new float[0];

  /** Three for each vertex: the unit normal. */
  float[] normals = new float[0];

  /** Three for each vertex: the unit direction of fibres, where the mesh has any. */
  float[] fibres = new float[0];

  /** Three for each vertex: linear albedo. */
  float[] colors = new float[0];

  /** Two for each vertex: along and across the fibres. */
  float[] uv = new float[0];

  /** Three vertices for each triangle. */
  int[] triangles = new int[0];

  /** The prop of each triangle. */
  int[] owners = new int[0];

  /** The label of each triangle. */
  byte[] labels = new byte[0];

  /** The material of each prop. */
  Material[] materials = new Material[0];

  int vertexCount;
  int triangleCount;

  /** Takes in the props of a picture, in place of those before. */
  void load(List<Prop> props, Camera camera) {
    reserve(props);
    for (int i = 0; i < props.size(); i++) {
      append(props.get(i), i, camera);
    }
    Normals.compute(this);
    Fibres.compute(this);
  }

  private void reserve(List<Prop> props) {
    int vertices = props.stream().mapToInt(prop -> prop.mesh().vertexCount()).sum();
    int faces = props.stream().mapToInt(prop -> prop.mesh().triangleCount()).sum();
    if (places.length < 3 * vertices) {
      places = new float[3 * vertices];
      normals = new float[3 * vertices];
      fibres = new float[3 * vertices];
      colors = new float[3 * vertices];
      uv = new float[2 * vertices];
    }
    if (labels.length < faces) {
      triangles = new int[3 * faces];
      owners = new int[faces];
      labels = new byte[faces];
    }
    materials = props.stream().map(prop -> prop.mesh().material()).toArray(Material[]::new);
    vertexCount = 0;
    triangleCount = 0;
  }

  private void append(Prop prop, int owner, Camera camera) {
    Mesh mesh = prop.mesh();
    place(prop, camera);
    System.arraycopy(mesh.colors(), 0, colors, 3 * vertexCount, mesh.colors().length);
    int uvEnd = 2 * (vertexCount + mesh.vertexCount());
    Arrays.fill(uv, 2 * vertexCount, uvEnd, 0);
    System.arraycopy(mesh.uv(), 0, uv, 2 * vertexCount, mesh.uv().length);
    int[] corners = mesh.triangles();
    for (int i = 0; i < corners.length; i++) {
      triangles[3 * triangleCount + i] = vertexCount + corners[i];
    }
    Arrays.fill(owners, triangleCount, triangleCount + mesh.triangleCount(), owner);
    System.arraycopy(mesh.labels(), 0, labels, triangleCount, mesh.triangleCount());
    vertexCount += mesh.vertexCount();
    triangleCount += mesh.triangleCount();
  }

  private void place(Prop prop, Camera camera) {
    double[] m = prop.placement().m();
    double[] t = prop.placement().t();
    float[] from = prop.mesh().positions();
    int to = 3 * vertexCount;
    for (int i = 0; i < from.length; i += 3) {
      float x = from[i];
      float y = from[i + 1];
      float z = from[i + 2];
      places[to + i] = (float) (m[0] * x + m[1] * y + m[2] * z + t[0]);
      places[to + i + 1] = (float) (m[3] * x + m[4] * y + m[5] * z + t[1]);
      places[to + i + 2] = (float) (m[6] * x + m[7] * y + m[8] * z + t[2]);
    }
    if (!prop.inPicture().equals(Similarity.IDENTITY)) {
      PictureShift.of(prop, camera).apply(places, to, to + from.length);
    }
  }
}
