package dev.headswap.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.headswap.nn.FeedForward;
import dev.headswap.nn.Sequential;
import dev.headswap.nn.layer.BatchNorm;
import dev.headswap.nn.layer.Dropout;
import dev.headswap.nn.layer.SpectralLinear;
import dev.headswap.tensor.ComputeDevice;
import dev.headswap.tensor.Torch;
import dev.headswap.train.optimise.LearningRate;
import java.util.List;

/** Learns y = x through a spectral layer, a batch norm and dropout: all that has state. */
final class LineObjective implements Objective<Double> {

  private final NDManager manager = Torch.newManager(ComputeDevice.CPU);
  private final Sequential network =
      Sequential.of(
          new SpectralLinear(1, 8), new BatchNorm(8), new Dropout(0.2f), new SpectralLinear(8, 1));

  /** From this step on its loss is not a number. */
  long brokenFrom = Long.MAX_VALUE;

  LineObjective() {
    network.initialise(manager, 7);
  }

  FeedForward network() {
    return network;
  }

  int arrays() {
    return manager.getManagedArrays().size();
  }

  float[] weights() {
    return network.values("0.weight");
  }

  @Override
  public String name() {
    return "line";
  }

  @Override
  public List<Learner> learners() {
    return List.of(new Learner("line", network, LearningRate.constant(0.01), name -> 1));
  }

  @Override
  public int batch(long step) {
    return 4;
  }

  @Override
  public void pass(NDManager scope, long step, List<Double> examples, Terms terms) {
    float[] values = new float[examples.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = examples.get(i).floatValue();
    }
    NDArray x = scope.create(values, new Shape(values.length, 1));
    NDArray y = network.forward(x);
    terms.add("l1", step < brokenFrom ? 1 : Double.NaN, () -> loss(x, y, step));
    terms.backward();
  }

  private NDArray loss(NDArray x, NDArray y, long step) {
    NDArray loss = x.sub(y).abs().mean();
    return step < brokenFrom ? loss : loss.mul(Float.NaN);
  }

  @Override
  public void close() {
    manager.close();
  }
}
