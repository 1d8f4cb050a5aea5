package dev.headswap.loss;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.headswap.checkpoint.BundleException;
import dev.headswap.checkpoint.WeightsFile;
import dev.headswap.checkpoint.pth.PthFile;
import dev.headswap.nn.backbone.Vgg19;
import dev.headswap.tensor.ComputeDevice;
import dev.headswap.tensor.InferenceThreads;
import dev.headswap.tensor.Torch;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * VGG-19 from a public file in torchvision's layout, relu1_1 to relu5_1, ImageNet's normalisation
 * (heser-spec 8.3). Ownership: holds its weights until closed.
 */
public final class VggFeatures implements FeatureNetwork {

  private static final int WIDTH = 64;
  private static final List<String> TAPS =
      List.of("relu1_1", "relu2_1", "relu3_1", "relu4_1", "relu5_1");
  private static final float[] MEAN = {0.485f, 0.456f, 0.406f};
  private static final float[] DEVIATION = {0.229f, 0.224f, 0.225f};

  private final NDManager manager;
  private final Vgg19 net;
  private final Path file;
  private final NDArray scale;
  private final NDArray shift;

  private VggFeatures(NDManager manager, Vgg19 net, Path file) {
    this.manager = manager;
    this.net = net;
    this.file = file;
    float[] scales = new float[3];
    float[] shifts = new float[3];
    for (int c = 0; c < 3; c++) {
      scales[c] = 0.5f / DEVIATION[c];
      shifts[c] = (0.5f - MEAN[c]) / DEVIATION[c];
    }
    scale = manager.create(scales, new Shape(1, 3, 1, 1));
    shift = manager.create(shifts, new Shape(1, 3, 1, 1));
  }

  /**
   * Loads a {@code .pth} or {@code .safetensors} file; classifier layers in it are passed over.
   *
   * @throws BundleException if the file is missing, damaged, or of another network
   */
  public static VggFeatures open(Path file, ComputeDevice device) {
    Vgg19 net = new Vgg19(WIDTH, Vgg19.Pooling.MAX, TAPS);
    Function<String, float[]> values = values(file, net.shapes());
    NDManager manager = Torch.newManager(device);
    return InferenceThreads.withoutGradients(
        () -> {
          net.load(manager, values);
          net.fold();
          return new VggFeatures(manager, net, file);
        });
  }

  private static Function<String, float[]> values(Path file, Map<String, long[]> shapes) {
    if (file.toString().endsWith(".safetensors")) {
      WeightsFile weights = WeightsFile.open(file);
      shapes.forEach((name, shape) -> require(file, name, shape, weights.shape(name)));
      return weights::read;
    }
    PthFile weights = PthFile.open(file);
    shapes.forEach((name, shape) -> require(file, name, shape, weights.shape(name)));
    return weights::read;
  }

  private static void require(Path file, String name, long[] shape, long[] found) {
    if (!java.util.Arrays.equals(shape, found)) {
      throw new BundleException(
          file,
          "'%s' of VGG-19, shape %s".formatted(name, java.util.Arrays.toString(shape)),
          java.util.Arrays.toString(found));
    }
  }

  @Override
  public String name() {
    return "VGG-19 (" + file.getFileName() + ")";
  }

  @Override
  public List<NDArray> features(NDArray pictures) {
    return net.forward(pictures.mul(scale).add(shift));
  }

  @Override
  public void close() {
    manager.close();
  }
}
