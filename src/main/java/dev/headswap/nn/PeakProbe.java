package dev.headswap.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.headswap.nn.layer.Conv2d;
import dev.headswap.nn.layer.ConvShape;
import dev.headswap.tensor.ComputeDevice;
import dev.headswap.tensor.InferenceThreads;
import dev.headswap.tensor.Torch;
import java.util.List;

/**
 * The most this machine's engine reaches in float32: the fastest of a few well-shaped convolutions.
 * What a network's speed is held against.
 */
public final class PeakProbe {

  private static final int TURNS = 7;
  private static final List<ConvShape> SHAPES =
      List.of(
          ConvShape.same(256, 256, 3).withoutBias(),
          ConvShape.same(512, 512, 3).withoutBias(),
          ConvShape.same(512, 512, 1).withoutBias());
  private static final int SIDE = 64;

  private PeakProbe() {}

  /** In GFLOP/s, a multiply-accumulate counting as two. */
  public static double gigaflops(ComputeDevice device) {
    return InferenceThreads.withoutGradients(
        () -> {
          try (NDManager manager = Torch.newManager(device)) {
            return SHAPES.stream().mapToDouble(shape -> best(manager, shape)).max().orElseThrow();
          }
        });
  }

  private static double best(NDManager manager, ConvShape shape) {
    Conv2d layer = new Conv2d(shape);
    layer.initialise(manager, 1);
    layer.fold();
    NDArray x = ChannelsLast.of(manager.ones(new Shape(1, shape.in(), SIDE, SIDE)));
    double flop = 2.0 * shape.macsPerPixel() * SIDE * SIDE;
    double least = Double.MAX_VALUE;
    for (int turn = 0; turn < TURNS; turn++) {
      long start = System.nanoTime();
      try (NDArray y = layer.forward(x);
          NDArray one = y.get(0, 0, 0, 0)) {
        one.toFloatArray();
      }
      least = Math.min(least, (System.nanoTime() - start) / 1e9);
    }
    return flop / least / 1e9;
  }
}
