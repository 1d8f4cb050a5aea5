package dev.headswap.model.blender;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.headswap.frame.Label;
import dev.headswap.frame.LabelMap;
import dev.headswap.nn.ChannelsLast;
import dev.headswap.nn.Part;
import dev.headswap.tensor.InferenceThreads;
import java.util.List;

/** The boxes of the blender one by one, on a made-up pair of heads, for {@code bench}. */
final class BlenderParts {

  private final NDManager manager;
  private final BlenderNet net;
  private final BlenderConfig config;
  private final BlendScene scene;

  BlenderParts(NDManager manager, BlenderNet net) {
    this.manager = manager;
    this.net = net;
    this.config = net.config();
    this.scene = BlendScene.of(oval(config, 0), oval(config, 3), BlendOptions.DEFAULT, config);
  }

  List<Part> list() {
    return List.of(
        part("features x2 and warp", this::warp), part("features x2, warp and U-Net", this::blend));
  }

  private NDArray warp(NDArray picture) {
    return net.exemplars(picture, picture, List.of(scene)).head();
  }

  private NDArray blend(NDArray picture) {
    List<BlendScene> scenes = List.of(scene);
    return net.blend(net.exemplars(picture, picture, scenes), picture, picture, scenes);
  }

  private interface Forward {
    NDArray of(NDArray picture);
  }

  private Part part(String name, Forward forward) {
    return Part.of(name, () -> InferenceThreads.withoutGradients(() -> run(forward)));
  }

  private boolean run(Forward forward) {
    try (NDManager scope = manager.newSubManager()) {
      NDArray noise = scope.randomUniform(-1, 1, new Shape(1, 3, config.size(), config.size()));
      return forward.of(ChannelsLast.of(noise)).sum().toFloatArray().length == 1;
    }
  }

  /** A head as large as the template's: hair above, skin with eyes, nose and mouth below. */
  private static LabelMap oval(BlenderConfig config, int shift) {
    int size = config.size();
    double unit = config.eyesApart();
    byte[] labels = new byte[size * size];
    for (int i = 0; i < labels.length; i++) {
      double x = (i % size - size / 2.0 - shift) / unit;
      double y = (i / size - size * 0.47) / unit;
      labels[i] = (byte) label(x, y).ordinal();
    }
    return new LabelMap(size, size, labels);
  }

  /** In units of the distance between the eyes, from the middle between them. */
  private static Label label(double x, double y) {
    if (Math.hypot(x / 1.5, (y - 0.1) / 1.9) > 1) {
      return y > 1.6 ? Label.CLOTH : Label.BACKGROUND;
    }
    if (y < -0.8 || Math.abs(x) > 1.1) {
      return Label.HAIR;
    }
    if (Math.abs(y) < 0.12 && Math.abs(Math.abs(x) - 0.5) < 0.22) {
      return x < 0 ? Label.LEFT_EYE : Label.RIGHT_EYE;
    }
    return Math.abs(y - 1.15) < 0.1 && Math.abs(x) < 0.4 ? Label.UPPER_LIP : Label.SKIN;
  }
}
