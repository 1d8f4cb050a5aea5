package dev.headswap.nn.layer;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import dev.headswap.nn.ChannelsLast;
import dev.headswap.tensor.Constant;

/*
 * It never builds the doubled picture. Under a 3x3 window on doubled pixels lie only 2x2
 * different ones, and which of the nine weights meet in one depends on whether the window's centre
 * is an even or an odd row and column. Summing the weights beforehand gives four 2x2 kernels, one
 * for each case: 16 multiplications for four pixels instead of 36, equal up to rounding. All four
 * run as one convolution of 4 x out channels, whose outputs are then laid in their places.
 */
/**
 * A {@link SpectralConv2d} of 3x3 on the doubled picture (nearest neighbour). data: (N, in, H, W);
 * out: (N, out, 2 H, 2 W).
 */
public final class SpectralUpConv2d extends SpectralConv2d {

  private static final int PHASES = 4;

  private final ConvShape phased;
  private boolean folded;

  /**
   * @param shape a 3x3 that keeps the resolution, in one group
   */
  public SpectralUpConv2d(ConvShape shape) {
    super(shape);
    if (!shape.equals(new ConvShape(shape.in(), shape.out(), 3, 1, 1, 1, shape.bias()))) {
      throw new IllegalArgumentException("a 3x3 of stride 1 required but was " + shape);
    }
    phased = new ConvShape(shape.in(), PHASES * shape.out(), 2, 1, 1, 1, false);
  }

  @Override
  public NDArray forward(NDArray x) {
    if (folded) {
      try (NDArray phases = convolve(x, weight().array(), null, phased)) {
        return biased(interleaved(phases));
      }
    }
    try (NDArray weight = normedWeight(x.getManager());
        NDArray sums = phaseWeights(weight);
        NDArray phases = convolve(x, sums, null, phased)) {
      return biased(woven(phases));
    }
  }

  /** The sums as a product with a constant, so that gradients reach each of the nine weights. */
  private NDArray phaseWeights(NDArray weight) {
    float[] chosen = new float[9 * PHASES * 4];
    for (int phase = 0; phase < PHASES; phase++) {
      for (int i = 0; i < 9; i++) {
        int cell = meets(phase / 2, i / 3) * 2 + meets(phase % 2, i % 3);
        chosen[(i * PHASES + phase) * 4 + cell] = 1;
      }
    }
    long out = shape().out();
    long in = shape().in();
    try (NDManager work = weight.getManager().newSubManager()) {
      NDArray choice = Constant.of(work, chosen, new Shape(9, PHASES * 4L));
      NDArray taps = weight.reshape(out * in, 9);
      taps.attach(work);
      NDArray sums = taps.matMul(choice).reshape(out, in, PHASES, 4).transpose(2, 0, 1, 3);
      NDArray kernels = sums.reshape(PHASES * out, in, 2, 2);
      kernels.attach(weight.getManager());
      return kernels;
    }
  }

  /** As {@link #interleaved}, but in steps that pass gradients. */
  private NDArray woven(NDArray phases) {
    Shape s = phases.getShape();
    long out = shape().out();
    long h = s.get(2) - 1;
    long w = s.get(3) - 1;
    try (NDManager work = phases.getManager().newSubManager()) {
      NDList parts = new NDList();
      for (int phase = 0; phase < PHASES; phase++) {
        NDArray part = phases.get(place(phase, h, w));
        part.attach(work);
        parts.add(part);
      }
      NDArray grid = NDArrays.stack(parts, 1).reshape(s.get(0), 2, 2, out, h, w);
      NDArray woven = grid.transpose(0, 3, 4, 1, 5, 2).reshape(s.get(0), out, 2 * h, 2 * w);
      woven.attach(phases.getManager());
      return woven;
    }
  }

  /** Where the outputs of a phase lie, (N, out, h, w). */
  private NDIndex place(int phase, long h, long w) {
    long row = phase / 2;
    long column = phase % 2;
    long out = shape().out();
    return new NDIndex(
        ":, {}:{}, {}:{}, {}:{}", phase * out, (phase + 1) * out, row, row + h, column, column + w);
  }

  @Override
  protected void foldOwn() {
    super.foldOwn();
    NDManager manager = weight().array().getManager();
    float[] sums = phaseWeights(weight().array().toFloatArray());
    try (NDArray weights = manager.create(sums, new Shape(phased.weight()))) {
      weight().replace(ChannelsLast.of(weights));
    }
    folded = true;
  }

  private float[] phaseWeights(float[] weight) {
    int kernels = weight.length / 9;
    float[] sums = new float[PHASES * kernels * 4];
    for (int phase = 0; phase < PHASES; phase++) {
      for (int kernel = 0; kernel < kernels; kernel++) {
        for (int i = 0; i < 9; i++) {
          int row = meets(phase / 2, i / 3);
          int column = meets(phase % 2, i % 3);
          sums[(phase * kernels + kernel) * 4 + row * 2 + column] += weight[kernel * 9 + i];
        }
      }
    }
    return sums;
  }

  /** Which of two source pixels tap 0, 1 or 2 meets, in an even (0) or odd (1) row or column. */
  private static int meets(int phase, int tap) {
    return (tap + 1 - phase) / 2;
  }

  private NDArray biased(NDArray y) {
    NDArray bias = bias();
    if (bias == null) {
      return y;
    }
    try (NDArray perChannel = bias.reshape(1, shape().out(), 1, 1)) {
      return y.addi(perChannel);
    }
  }

  /** (N, 4 out, H + 1, W + 1), one phase after the other, to (N, out, 2 H, 2 W), channels last. */
  private NDArray interleaved(NDArray phases) {
    Shape s = phases.getShape();
    long out = shape().out();
    long h = s.get(2) - 1;
    long w = s.get(3) - 1;
    NDManager manager = phases.getManager();
    try (NDArray pixels = phases.transpose(0, 2, 3, 1);
        NDArray grid = manager.create(new Shape(s.get(0), h, 2, w, 2, out))) {
      for (int phase = 0; phase < PHASES; phase++) {
        long row = phase / 2;
        long column = phase % 2;
        NDIndex from =
            new NDIndex(
                ":, {}:{}, {}:{}, {}:{}",
                row,
                row + h,
                column,
                column + w,
                phase * out,
                (phase + 1) * out);
        try (NDArray part = pixels.get(from)) {
          grid.set(new NDIndex(":, :, {}, :, {}", row, column), part);
        }
      }
      try (NDArray rows = grid.reshape(s.get(0), 2 * h, 2 * w, out)) {
        return rows.transpose(0, 3, 1, 2);
      }
    }
  }
}
