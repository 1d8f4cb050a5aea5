package dev.headswap.nn.backbone;

import ai.djl.ndarray.NDArray;
import dev.headswap.nn.Activation;
import dev.headswap.nn.FeedForward;
import dev.headswap.nn.Layer;
import dev.headswap.nn.Sampling;
import dev.headswap.nn.layer.Conv2d;
import dev.headswap.nn.layer.ConvShape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The convolutions of VGG-19 (arXiv:1409.1556, column E), torchvision's parameter names, built only
 * as deep as its taps reach. data: (N, 3, H, W), normalised as the weights want it; a tap such as
 * {@code relu3_4} is what follows the fourth convolution of the third block: (N, C, H / 4, W / 4).
 */
public final class Vgg19 extends Layer {

  /** How a block halves its resolution. */
  public enum Pooling {
    /** The largest of 2x2, as in the paper. */
    MAX,
    /** The mean of 2x2, smoother for losses and matching. */
    AVERAGE
  }

  private static final int[] CONVOLUTIONS = {2, 2, 4, 4, 4};
  private static final int[] WIDTHS = {1, 2, 4, 8, 8};

  private final List<String> taps;
  private final List<FeedForward> layers = new ArrayList<>();
  private final Map<Integer, String> names = new HashMap<>();

  /**
   * @param width channels of the first block (64); later blocks have 2, 4, 8 and 8 times as many
   * @param taps names of the features wanted, such as {@code relu1_1}
   * @throws IllegalArgumentException if a tap is not one of relu1_1 to relu5_4
   */
  public Vgg19(int width, Pooling pooling, List<String> taps) {
    this.taps = List.copyOf(taps);
    FeedForward pool = Activation.of(pooling == Pooling.MAX ? Vgg19::maxPool : Sampling::halved);
    int in = 3;
    for (int block = 0; block < CONVOLUTIONS.length && !reached(); block++) {
      if (block > 0) {
        layers.add(pool);
      }
      for (int i = 1; i <= CONVOLUTIONS[block] && !reached(); i++) {
        int out = width * WIDTHS[block];
        layers.add(part("features." + layers.size(), new Conv2d(ConvShape.same(in, out, 3))));
        names.put(layers.size(), "relu%d_%d".formatted(block + 1, i));
        layers.add(Activation.relu());
        in = out;
      }
    }
    if (!reached()) {
      throw new IllegalArgumentException("taps of relu1_1 to relu5_4 required but were " + taps);
    }
  }

  private boolean reached() {
    return names.values().containsAll(taps);
  }

  private static NDArray maxPool(NDArray x) {
    return Sampling.maxPool(x, 2, 2, 0);
  }

  /** The taps, in the order they were asked for. */
  public List<NDArray> forward(NDArray x) {
    Map<String, NDArray> found = new HashMap<>();
    NDArray at = x;
    boolean keep = true;
    for (int i = 0; i < layers.size(); i++) {
      NDArray next = layers.get(i).forward(at);
      if (!keep) {
        at.close();
      }
      at = next;
      keep = taps.contains(names.getOrDefault(i, ""));
      if (keep) {
        found.put(names.getOrDefault(i, ""), at);
      }
    }
    return taps.stream().map(found::get).toList();
  }
}
