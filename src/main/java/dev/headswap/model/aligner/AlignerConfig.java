package dev.headswap.model.aligner;

import java.util.List;

/**
 * Sizes of the aligner; the defaults of heser-spec 3 and 11 are {@link #paper}.
 *
 * @param encoderInput side to which the pictures of the three trained encoders are resized
 * @param portrait widths of E_por
 * @param motion widths of E_pose and E_exp
 * @param identityCode d2: length of the identity code
 * @param hidden width of the MLP
 * @param channels of the generator after each doubling, from 8x8 on; the first is also that of the
 *     4x4 constant
 * @param maskHead whether the generator also draws a mask of the head
 */
public record AlignerConfig(
    int encoderInput,
    Portrait portrait,
    Motion motion,
    int identityCode,
    int hidden,
    List<Integer> channels,
    boolean maskHead) {

  /** Side of the generator's constant. */
  static final int CONSTANT = 4;

  /**
   * ResNeXt's widths.
   *
   * @param stem channels after its first convolution
   * @param groups of its 3x3 convolutions
   * @param groupWidth channels of a group in its first stage
   * @param code d1: length of the portrait code
   */
  public record Portrait(int stem, int groups, int groupWidth, int code) {

    public Portrait {
      requirePositive("portrait.stem", stem);
      requirePositive("portrait.groups", groups);
      requirePositive("portrait.groupWidth", groupWidth);
      requirePositive("portrait.code", code);
    }
  }

  /**
   * MobileNetV2's widths.
   *
   * @param width factor of all channels
   * @param last channels before the mean over all pixels
   * @param poseCode d3: length of the pose code
   * @param expressionCode d4: length of the expression code
   */
  public record Motion(double width, int last, int poseCode, int expressionCode) {

    public Motion {
      if (!(width > 0 && width <= 4)) {
        throw new IllegalArgumentException(
            "aligner.motion.width above 0 and at most 4 required but was " + width);
      }
      requirePositive("motion.last", last);
      requirePositive("motion.poseCode", poseCode);
      requirePositive("motion.expressionCode", expressionCode);
    }
  }

  public AlignerConfig {
    requirePositive("identityCode", identityCode);
    requirePositive("hidden", hidden);
    if (encoderInput < 32) {
      throw new IllegalArgumentException(
          "aligner.encoderInput of at least 32 required but was " + encoderInput);
    }
    if (channels.isEmpty() || channels.stream().anyMatch(count -> count < 1)) {
      throw new IllegalArgumentException(
          "aligner.channels: at least one count of at least 1 required but were " + channels);
    }
    channels = List.copyOf(channels);
  }

  private static void requirePositive(String key, int value) {
    if (value < 1) {
      throw new IllegalArgumentException(
          "aligner.%s of at least 1 required but was %d".formatted(key, value));
    }
  }

  /** The seed's sizes, 512 x 512 (heser-spec 3, variant a of 3.3). */
  public static AlignerConfig paper() {
    return new AlignerConfig(
        256,
        new Portrait(64, 32, 4, 512),
        new Motion(1, 1280, 256, 256),
        512,
        768,
        List.of(512, 512, 512, 512, 256, 128, 64),
        true);
  }

  /** The same modules, narrow, 256 x 256. */
  public static AlignerConfig compact() {
    return new AlignerConfig(
        128,
        new Portrait(16, 8, 4, 128),
        new Motion(0.35, 256, 64, 64),
        128,
        160,
        List.of(128, 128, 128, 64, 32, 16),
        true);
  }

  /** Side of the head it draws, in pixels. */
  public int size() {
    return CONSTANT << channels.size();
  }

  /** Channels of the generator at a side of 8, 16 and so on up to {@link #size}. */
  public int channelsAt(int side) {
    return channels.get(Integer.numberOfTrailingZeros(side / CONSTANT) - 1);
  }

  /** Length of the source's code: portrait, then identity. */
  public int sourceCode() {
    return portrait.code + identityCode;
  }

  /** Length of the target's code: pose, then expression. */
  public int motionCode() {
    return motion.poseCode + motion.expressionCode;
  }
}
