package dev.headswap.model.aligner;

import ai.djl.ndarray.NDArray;
import dev.headswap.checkpoint.Component;
import dev.headswap.frame.CropTemplate;
import dev.headswap.model.identity.CentralBox;
import dev.headswap.nn.Layer;
import dev.headswap.nn.Sampling;
import dev.headswap.nn.backbone.MobileNetV2;
import dev.headswap.nn.backbone.ResNeXt;
import dev.headswap.tensor.Constant;
import java.util.List;

/**
 * The Head2Head Aligner, box by box as in the seed's figure: {@code I_A = G(E_por(S), E_id(S),
 * E_pose(T), E_exp(T))}. E_id is frozen and a component of its own; its codes come in as values.
 * Training and swapping share this class.
 *
 * <p>Pictures are (N, 3, S, S) in [-1, 1], S the template's size.
 */
public final class AlignerNet extends Layer {

  /** The name of its component in a bundle. */
  public static final String COMPONENT = "aligner";

  /** How much larger than the identity encoder's box that of E_exp is (heser-spec 2.2). */
  private static final double EXPRESSION_BOX = 1.25;

  private final AlignerConfig config;
  private final CentralBox expressionBox;
  private final ResNeXt portrait;
  private final MobileNetV2 pose;
  private final MobileNetV2 expression;
  private final StyleMlp mlp;
  private final Generator generator;

  /**
   * @throws IllegalArgumentException if the generator's size is not the template's
   */
  public AlignerNet(AlignerConfig config, CropTemplate template) {
    if (config.size() != template.size()) {
      throw new IllegalArgumentException(
          "aligner.channels for a size of %d required but were for %d"
              .formatted(template.size(), config.size()));
    }
    this.config = config;
    expressionBox = CentralBox.of(template).enlarged(EXPRESSION_BOX, template.size());
    AlignerConfig.Portrait por = config.portrait();
    portrait =
        part("portrait", new ResNeXt(por.stem(), por.groups(), por.groupWidth(), por.code()));
    AlignerConfig.Motion motion = config.motion();
    pose = part("pose", new MobileNetV2(motion.width(), motion.last(), motion.poseCode()));
    expression =
        part("expression", new MobileNetV2(motion.width(), motion.last(), motion.expressionCode()));
    generator = new Generator(config.channels(), config.maskHead());
    mlp =
        part(
            "mlp",
            new StyleMlp(
                config.sourceCode(),
                config.motionCode(),
                config.hidden(),
                generator.neutralStyles()));
    part("generator", generator);
  }

  /** An untrained one for a bundle, from a seed alone. */
  public static Component untrained(AlignerConfig config, CropTemplate template, long seed) {
    AlignerNet net = new AlignerNet(config, template);
    return new Component(COMPONENT, config, net.shapes(), net.startingValues(seed));
  }

  /** How many AdaIN parameters the MLP gives. */
  public int styleCount() {
    return generator.styleCount();
  }

  /** Whole crops at the size of the encoders: what E_por and E_pose look at. */
  public NDArray whole(NDArray crops) {
    return Sampling.resized(crops, config.encoderInput(), config.encoderInput());
  }

  /** The enlarged central box at the size of the encoders: what E_exp looks at. */
  public NDArray face(NDArray crops) {
    return expressionBox.cut(crops, config.encoderInput());
  }

  /** E_por: (N, 3, E, E) as of {@link #whole} to (N, d1). */
  public NDArray portraitCode(NDArray whole) {
    return portrait.forward(whole);
  }

  /** E_pose: (N, 3, E, E) as of {@link #whole} to (N, d3). */
  public NDArray poseCode(NDArray whole) {
    return pose.forward(whole);
  }

  /** E_exp: (N, 3, E, E) as of {@link #face} to (N, d4). */
  public NDArray expressionCode(NDArray face) {
    return expression.forward(face);
  }

  /**
   * Averages over K pictures (heser-spec 3.1). Portrait codes: their mean. Identity codes: the mean
   * of the unit vectors, brought back to length 1, times the root of d2, so that they weigh as much
   * as a portrait code.
   *
   * @param portraits (N, K, d1)
   * @param identities (N, K, d2), each of length 1
   * @return (N, d1 + d2)
   */
  public static NDArray sourceCode(NDArray portraits, NDArray identities) {
    int[] overPictures = {1};
    double strength = Math.sqrt(identities.getShape().get(2));
    try (NDArray portrait = portraits.mean(overPictures);
        NDArray mean = identities.mean(overPictures);
        NDArray unit = mean.normalize(2, 1, 1e-12);
        NDArray identity = Constant.times(unit, strength)) {
      return portrait.concat(identity, 1);
    }
  }

  /**
   * The MLP.
   *
   * @param source (N, d1 + d2): portrait code, then identity code
   * @param motion (N, d3 + d4): pose code, then expression code
   * @return (N, styleCount)
   */
  public NDArray styles(NDArray source, NDArray motion) {
    return mlp.forward(source, motion);
  }

  /** The generator: (N, styleCount) to pictures. */
  public Drawing draw(NDArray styles) {
    return generator.forward(styles);
  }

  /** Its sizes. */
  public AlignerConfig config() {
    return config;
  }

  /** The MLP and the generator, the same layers as in here: what finetuning moves. */
  public Layer drawingPart() {
    return new DrawingPart(mlp, generator);
  }

  /** Where E_exp looks in a crop. */
  public CentralBox expressionBox() {
    return expressionBox;
  }

  /**
   * What the generator's blocks give at some sizes, for training at low resolution: from small to
   * large, (N, C, size, size) each; what lies beyond the largest is not computed.
   */
  public List<NDArray> features(NDArray styles, List<Integer> sizes) {
    return generator.features(styles, sizes);
  }

  /** Raw colours and mask from the features of the full size: (N, 3 or 4, S, S). */
  public NDArray lastLayer(NDArray features, NDArray styles) {
    return generator.last(features, styles);
  }

  /** A drawing from raw colours and mask of any size; closes them. */
  public Drawing finish(NDArray raw) {
    return generator.finish(raw);
  }
}
