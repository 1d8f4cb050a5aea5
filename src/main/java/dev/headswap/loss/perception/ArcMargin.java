package dev.headswap.loss.perception;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import dev.headswap.nn.Init;
import dev.headswap.nn.Layer;
import dev.headswap.nn.Parameter;
import dev.headswap.tensor.Constant;
import java.util.List;

/**
 * ArcFace (arXiv:1801.07698, equation 3): who of all the people of the training set is this, when
 * the angle to the right one is made larger by a margin. One direction for each person is learned
 * along and kept nowhere else.
 */
public final class ArcMargin extends Layer {

  /** Keeps the square root away from 0, where its slope is infinite. */
  private static final float EPSILON = 1e-6f;

  private final int people;
  private final double scale;
  private final Parameter directions;

  /**
   * @param people in the training set
   * @param code length of an embedding
   * @param scale s: how sharply angles become likelihoods
   */
  public ArcMargin(int people, int code, double scale) {
    this.people = people;
    this.scale = scale;
    directions = weight("directions", Init.normal(0.05), people, code);
  }

  /** Cosines between embeddings of length 1 and all directions: (N, people). */
  public NDArray cosines(NDArray embeddings) {
    NDArray unit = directions.array().normalize(2, 1, 1e-12);
    return embeddings.matMul(unit.transpose());
  }

  /**
   * Mean cross-entropy.
   *
   * @param embeddings (N, code), of length 1
   * @param who the number of the person of each, from 0
   * @param margin m, in radians
   */
  public NDArray of(NDArray embeddings, List<Integer> who, double margin) {
    NDArray right = oneHot(embeddings, who);
    NDArray cosines = cosines(embeddings);
    NDArray own = cosines.mul(right).sum(new int[] {1}, true);
    NDArray pushed = cosines.add(right.mul(widened(own, margin).sub(own)));
    NDArray likelihood = Constant.times(pushed, scale).logSoftmax(1);
    return Constant.times(likelihood.mul(right).sum(), -1.0 / who.size());
  }

  /**
   * cos(theta + m); where that would turn around, a line that goes on falling. Selected by a
   * product so that gradients stay finite.
   */
  private static NDArray widened(NDArray cosine, double margin) {
    NDArray sine = Constant.atLeast(cosine.square().neg().add(1), EPSILON).sqrt();
    NDArray turned =
        Constant.times(cosine, Math.cos(margin)).sub(Constant.times(sine, Math.sin(margin)));
    NDArray line = cosine.sub(margin * Math.sin(margin));
    NDArray near = cosine.gt(Math.cos(Math.PI - margin)).toType(cosine.getDataType(), false);
    return turned.mul(near).add(line.mul(near.neg().add(1)));
  }

  private NDArray oneHot(NDArray embeddings, List<Integer> who) {
    float[] hot = new float[who.size() * people];
    for (int i = 0; i < who.size(); i++) {
      hot[i * people + who.get(i)] = 1;
    }
    return embeddings.getManager().create(hot, new Shape(who.size(), people));
  }
}
