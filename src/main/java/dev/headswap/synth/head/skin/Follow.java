package dev.headswap.synth.head.skin;

import dev.headswap.synth.head.shape.Net;

/** Ties the vertices of a mesh to the skin beneath, so that they move with it. Immutable. */
public final class Follow {

  private static final int TIES = 3;

  private final float[] mesh;
  private final float[] net;
  private final int[] ties;
  private final float[] weights;

  /**
   * Ties packed places to the nearest crossings of a net, both at rest.
   *
   * @param fromRow the first row of the net to look at
   * @param toRow the last
   */
  public Follow(float[] mesh, float[] net, int fromRow, int toRow) {
    this.mesh = mesh;
    this.net = net;
    int count = mesh.length / 3;
    this.ties = new int[TIES * count];
    this.weights = new float[TIES * count];
    for (int i = 0; i < count; i++) {
      tie(i, fromRow, toRow);
    }
  }

  private void tie(int i, int fromRow, int toRow) {
    double[] near = {1e9, 1e9, 1e9};
    for (int row = fromRow; row <= toRow; row++) {
      for (int k = -Net.FACE - 4; k <= Net.FACE + 4; k++) {
        offer(i, Net.at(row, k), near);
      }
    }
    double sum = 0;
    for (int j = 0; j < TIES; j++) {
      weights[TIES * i + j] = (float) (1 / (near[j] + 0.01));
      sum += weights[TIES * i + j];
    }
    for (int j = 0; j < TIES; j++) {
      weights[TIES * i + j] /= (float) sum;
    }
  }

  private void offer(int i, int vertex, double[] near) {
    double x = net[3 * vertex] - mesh[3 * i];
    double y = net[3 * vertex + 1] - mesh[3 * i + 1];
    double z = net[3 * vertex + 2] - mesh[3 * i + 2];
    double far = x * x + y * y + z * z;
    for (int j = 0; j < TIES && far < near[TIES - 1]; j++) {
      if (far < near[j]) {
        for (int m = TIES - 1; m > j; m--) {
          near[m] = near[m - 1];
          ties[TIES * i + m] = ties[TIES * i + m - 1];
        }
        near[j] = far;
        ties[TIES * i + j] = vertex;
        return;
      }
    }
  }

  /** Where the mesh is when the net takes a pose: packed places. */
  public float[] at(float[] pose) {
    float[] moved = mesh.clone();
    for (int i = 0; i < ties.length; i++) {
      int to = 3 * (i / TIES);
      int from = 3 * ties[i];
      moved[to] += weights[i] * (pose[from] - net[from]);
      moved[to + 1] += weights[i] * (pose[from + 1] - net[from + 1]);
      moved[to + 2] += weights[i] * (pose[from + 2] - net[from + 2]);
    }
    return moved;
  }
}
