package dev.headswap.nn.backbone;

import ai.djl.ndarray.NDArray;
import dev.headswap.nn.Activation;
import dev.headswap.nn.FeedForward;
import dev.headswap.nn.Foldable;
import dev.headswap.nn.Sequential;
import dev.headswap.nn.layer.BatchNorm;
import dev.headswap.nn.layer.Conv2d;
import dev.headswap.nn.layer.ConvShape;
import dev.headswap.nn.layer.Linear;
import dev.headswap.nn.layer.PRelu;
import java.util.ArrayList;
import java.util.List;

/**
 * The residual network of ArcFace (arXiv:1801.07698), named as insightface names it. data: (N, 3,
 * 112, 112) in [-1, 1]; out: (N, outputs), not normalised.
 */
public final class IResNet extends FeedForward {

  /** Side of the input in pixels. */
  public static final int INPUT = 112;

  private final List<FeedForward> stem = new ArrayList<>();
  private final List<Sequential> stages = new ArrayList<>();
  private final List<FeedForward> head;

  /**
   * @param width channels of the first stage, doubled from stage to stage (64)
   * @param blocks in each of the four stages (3, 4, 14, 3 in IResNet-50)
   * @param outputs length of the result (512)
   */
  public IResNet(int width, List<Integer> blocks, int outputs) {
    stem.add(part("conv1", new Conv2d(ConvShape.same(3, width, 3).withoutBias())));
    stem.add(part("bn1", new BatchNorm(width)));
    stem.add(part("prelu", new PRelu(width)));
    int in = width;
    for (int i = 0; i < blocks.size(); i++) {
      int out = width << i;
      stages.add(part("layer" + (i + 1), stage(in, out, blocks.get(i))));
      in = out;
    }
    int side = INPUT >> blocks.size();
    head =
        List.of(
            part("bn2", new BatchNorm(in)),
            Activation.flatten(),
            part("fc", new Linear(in * side * side, outputs)),
            part("features", new BatchNorm(outputs)));
  }

  private static Sequential stage(int in, int out, int blocks) {
    Sequential stage = Sequential.of(new IdentityBlock(in, out, 2));
    for (int i = 1; i < blocks; i++) {
      stage.then(new IdentityBlock(out, out, 1));
    }
    return stage;
  }

  @Override
  public NDArray forward(NDArray x) {
    List<FeedForward> all = new ArrayList<>(stem);
    all.addAll(stages);
    all.addAll(head);
    return through(x, all);
  }

  /** What each of the four stages gives, for losses on features (seed equation 2). */
  public List<NDArray> stageOutputs(NDArray x) {
    List<NDArray> outputs = new ArrayList<>();
    NDArray at = through(x, stem);
    for (Sequential stage : stages) {
      at = stage.forward(at);
      outputs.add(at);
    }
    return outputs;
  }

  /** What the network makes of the last of its {@link #stageOutputs}: (N, outputs). */
  public NDArray embedding(NDArray lastStage) {
    return through(lastStage, head);
  }

  @Override
  protected void foldOwn() {
    Foldable.foldNeighbours(stem);
  }
}
