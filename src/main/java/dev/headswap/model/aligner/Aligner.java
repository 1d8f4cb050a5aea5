package dev.headswap.model.aligner;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.headswap.checkpoint.Bundle;
import dev.headswap.checkpoint.WeightsFile;
import dev.headswap.frame.CropTemplate;
import dev.headswap.frame.RgbImage;
import dev.headswap.model.identity.IdentityEncoder;
import dev.headswap.nn.ChannelsLast;
import dev.headswap.nn.Part;
import dev.headswap.tensor.ComputeDevice;
import dev.headswap.tensor.InferenceThreads;
import dev.headswap.tensor.Pixels;
import dev.headswap.tensor.Torch;
import java.util.List;

/**
 * The aligner, ready for swapping: plain values in and out.
 *
 * <p>Any thread may call; one is served at a time. Ownership: holds native weights until closed;
 * each call frees all else it made.
 */
public final class Aligner implements AutoCloseable {

  /** K: the most source pictures that are averaged. */
  public static final int MOST_SOURCES = 32;

  private final NDManager manager;
  private final AlignerConfig config;
  private final AlignerNet net;
  private final IdentityEncoder identity;

  private Aligner(
      NDManager manager, AlignerConfig config, AlignerNet net, IdentityEncoder identity) {
    this.manager = manager;
    this.config = config;
    this.net = net;
    this.identity = identity;
  }

  /**
   * Loads aligner and identity encoder from a bundle and folds them.
   *
   * @throws dev.headswap.checkpoint.BundleException if the bundle is of another architecture
   * @throws dev.headswap.tensor.DeviceException if the device is not there
   */
  public static Aligner open(Bundle bundle, ComputeDevice device) {
    AlignerConfig config = bundle.sizes(AlignerNet.COMPONENT, AlignerConfig.class);
    CropTemplate template = IdentityEncoder.template(bundle.manifest().crop());
    AlignerNet net = new AlignerNet(config, template);
    WeightsFile weights = bundle.weights(AlignerNet.COMPONENT, net.shapes());
    IdentityEncoder identity = IdentityEncoder.open(bundle, device);
    NDManager manager = Torch.newManager(device);
    return InferenceThreads.withoutGradients(
        () -> {
          net.load(manager, weights::read);
          net.fold();
          return new Aligner(manager, config, net, identity);
        });
  }

  /** Side of the crops it takes and gives, in pixels. */
  public int size() {
    return config.size();
  }

  /**
   * Encodes who the source is, once for a whole job.
   *
   * @param sourceCrops 1 to 32 head crops of one person
   */
  public synchronized SourceCode encode(List<RgbImage> sourceCrops) {
    if (sourceCrops.isEmpty() || sourceCrops.size() > MOST_SOURCES) {
      throw new IllegalArgumentException(
          "1 to %d source pictures required but were %d"
              .formatted(MOST_SOURCES, sourceCrops.size()));
    }
    sourceCrops.forEach(this::requireSize);
    float[][] identities = identity.embed(sourceCrops);
    return InferenceThreads.withoutGradients(
        () ->
            average(sourceCrops.stream().map(this::portrait).toArray(float[][]::new), identities));
  }

  private SourceCode average(float[][] portraits, float[][] identities) {
    try (NDManager scope = manager.newSubManager()) {
      NDArray por = scope.create(portraits).expandDims(0);
      NDArray id = scope.create(identities).expandDims(0);
      return new SourceCode(AlignerNet.sourceCode(por, id).toFloatArray());
    }
  }

  private float[] portrait(RgbImage crop) {
    try (NDManager scope = manager.newSubManager()) {
      return net.portraitCode(net.whole(pixels(scope, crop))).toFloatArray();
    }
  }

  /**
   * Draws the source's head as the target holds it.
   *
   * @param code of {@link #encode} with this model
   * @param targetCrop a head crop of this model's size
   */
  public synchronized AnimatedHead reenact(SourceCode code, RgbImage targetCrop) {
    return reenact(code, targetCrop, targetCrop);
  }

  /**
   * As {@link #reenact(SourceCode, RgbImage)}, with pose and expression from two targets.
   *
   * @param poseCrop how the head is held; of this model's size
   * @param expressionCrop what the face does; of this model's size
   */
  public synchronized AnimatedHead reenact(
      SourceCode code, RgbImage poseCrop, RgbImage expressionCrop) {
    requireSize(poseCrop);
    requireSize(expressionCrop);
    return InferenceThreads.withoutGradients(() -> animate(code, poseCrop, expressionCrop));
  }

  private AnimatedHead animate(SourceCode code, RgbImage poseCrop, RgbImage expressionCrop) {
    try (NDManager scope = manager.newSubManager()) {
      NDArray posed = pixels(scope, poseCrop);
      NDArray pose = net.poseCode(net.whole(posed));
      NDArray talking = expressionCrop == poseCrop ? posed : pixels(scope, expressionCrop);
      NDArray expression = net.expressionCode(net.face(talking));
      NDArray source = scope.create(code.values(), new Shape(1, config.sourceCode()));
      Drawing drawing = net.draw(net.styles(source, pose.concat(expression, 1)));
      NDArray mask = drawing.mask();
      return new AnimatedHead(
          Pixels.toImage(drawing.pixels()), mask == null ? null : Pixels.toMask(mask));
    }
  }

  /** Its boxes one by one, for measuring. They use this aligner's weights while it is open. */
  public List<Part> parts() {
    return new AlignerParts(manager, config, net).list();
  }

  private static NDArray pixels(NDManager scope, RgbImage crop) {
    return ChannelsLast.of(Pixels.toTensor(scope, crop));
  }

  private void requireSize(RgbImage crop) {
    if (crop.width() != size() || crop.height() != size()) {
      throw new IllegalArgumentException(
          "a crop of %dx%d required but was %dx%d"
              .formatted(size(), size(), crop.width(), crop.height()));
    }
  }

  /** Native arrays held between calls: the weights, and nothing else. */
  int nativeArrays() {
    return manager.getManagedArrays().size();
  }

  @Override
  public synchronized void close() {
    manager.close();
    identity.close();
  }
}
