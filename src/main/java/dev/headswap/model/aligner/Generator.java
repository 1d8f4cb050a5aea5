package dev.headswap.model.aligner;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.index.NDIndex;
import dev.headswap.nn.Activation;
import dev.headswap.nn.ChannelsLast;
import dev.headswap.nn.Init;
import dev.headswap.nn.Layer;
import dev.headswap.nn.Parameter;
import dev.headswap.nn.layer.ConvShape;
import dev.headswap.nn.layer.SpectralConv2d;
import dev.headswap.nn.residual.AdaIn;
import dev.headswap.nn.residual.Resample;
import dev.headswap.nn.residual.ResidualBlock;
import java.util.ArrayList;
import java.util.List;

/**
 * G: draws a head from styles alone (heser-spec 3.3): a learned constant of 4x4, two residual
 * blocks, one more for each doubling, and a last norm, ReLU and 3x3. Every norm is an AdaIN with
 * its own slice of the styles, in the order of the network. data: (N, styleCount); out: (N, 3, S,
 * S) in [-1, 1] and, with a mask head, (N, 1, S, S) in [0, 1] from the same last features.
 */
final class Generator extends Layer {

  private static final int PLAIN_BLOCKS = 2;
  private static final int RGB = 3;

  private final Parameter constant;
  private final List<ResidualBlock> blocks = new ArrayList<>();
  private final List<AdaIn> norms = new ArrayList<>();
  private final AdaIn lastNorm;
  private final SpectralConv2d head;
  private final boolean maskHead;
  private int styles;

  Generator(List<Integer> channels, boolean maskHead) {
    this.maskHead = maskHead;
    int in = channels.get(0);
    // Ones, as in LPD, have no variance: each norm behind them divides by the root of its epsilon,
    // and gradients grow a hundredfold with each.
    constant =
        weight("constant", Init.normal(1), 1, in, AlignerConfig.CONSTANT, AlignerConfig.CONSTANT);
    for (int i = 0; i < PLAIN_BLOCKS; i++) {
      addBlock(in, in, Resample.NONE);
    }
    for (int out : channels) {
      addBlock(in, out, Resample.UP);
      in = out;
    }
    lastNorm = part("norm", adaIn(in));
    head = part("head", new SpectralConv2d(ConvShape.same(in, maskHead ? RGB + 1 : RGB, 3)));
  }

  private void addBlock(int in, int out, Resample resample) {
    AdaIn first = adaIn(in);
    AdaIn second = adaIn(out);
    ResidualBlock block = new ResidualBlock(in, out, resample, first, second, false);
    blocks.add(part("blocks." + blocks.size(), block));
  }

  private AdaIn adaIn(int channels) {
    AdaIn norm = new AdaIn(channels, styles);
    norms.add(norm);
    styles += norm.styleCount();
    return norm;
  }

  /** How many numbers steer it: a bias and a scale for each channel of each AdaIN. */
  int styleCount() {
    return styles;
  }

  /** Styles that neither scale nor shift: 0 for each bias, 1 for each scale. */
  float[] neutralStyles() {
    float[] neutral = new float[styles];
    norms.forEach(norm -> norm.neutral(neutral));
    return neutral;
  }

  /** Draws. */
  Drawing forward(NDArray styleValues) {
    try (NDArray features = features(styleValues, List.of(size())).get(0)) {
      return finish(last(features, styleValues));
    }
  }

  /** Side of what it draws. */
  int size() {
    return AlignerConfig.CONSTANT << (blocks.size() - PLAIN_BLOCKS);
  }

  /**
   * What the blocks give at some sizes, from small to large; no block runs beyond the last.
   *
   * @return (N, C, size, size) for each
   */
  List<NDArray> features(NDArray styleValues, List<Integer> sizes) {
    List<NDArray> found = new ArrayList<>();
    NDArray at = constant.array().repeat(0, styleValues.getShape().get(0));
    at.attach(styleValues.getManager());
    for (int i = 0; found.size() < sizes.size(); i++) {
      NDArray next = blocks.get(i).forward(at, styleValues);
      boolean kept = !found.isEmpty() && found.get(found.size() - 1) == at;
      if (!kept) {
        at.close();
      }
      at = next;
      if (sizes.contains((int) at.getShape().get(2)) && i >= PLAIN_BLOCKS - 1) {
        found.add(at);
      }
    }
    return found;
  }

  /** The last norm, ReLU and convolution: raw colours and mask. */
  NDArray last(NDArray features, NDArray styleValues) {
    try (NDArray normed = lastNorm.forward(features, styleValues);
        NDArray active = Activation.relu().forward(normed)) {
      return head.forward(active);
    }
  }

  /** Brings raw colours and mask, (N, 3 or 4, H, W), into their ranges; closes them. */
  Drawing finish(NDArray drawn) {
    if (!maskHead) {
      try (drawn) {
        return new Drawing(drawn.tanh(), null);
      }
    }
    try (drawn;
        NDArray colours = drawn.get(new NDIndex(":, 0:{}", RGB));
        NDArray mask = drawn.get(new NDIndex(":, {}:", RGB))) {
      return new Drawing(tanh(colours), mask.getNDArrayInternal().sigmoid());
    }
  }

  /** On a copy without gaps: over a slice of interleaved channels it is many times slower. */
  private static NDArray tanh(NDArray slice) {
    try (NDArray flat = slice.flatten();
        NDArray bent = flat.tanh()) {
      return bent.reshape(slice.getShape());
    }
  }

  @Override
  protected void foldOwn() {
    constant.replace(ChannelsLast.of(constant.array()));
  }
}
