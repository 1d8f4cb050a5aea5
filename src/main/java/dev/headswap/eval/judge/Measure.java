package dev.headswap.eval.judge;

import java.util.Arrays;
import java.util.List;

/** A figure that a film gets: its key in results, what it is, and which way it points. */
public enum Measure {
  SWAP_PSNR("swapPsnr", "PSNR to the true swap, head region", "dB", true, Test.SWAP),
  SWAP_SSIM("swapSsim", "SSIM to the true swap, head region", "", true, Test.SWAP),
  SWAP_MS_SSIM("swapMsSsim", "MS-SSIM to the true swap, whole crop", "", true, Test.SWAP),
  HEAD_PSNR("headPsnr", "PSNR to the true swap, new head alone", "dB", true, Test.SWAP),
  RING_PSNR("ringPsnr", "PSNR to the true swap, inpainted ring", "dB", true, Test.SWAP),
  IDENTITY_TO_SOURCE("identityToSource", "identity similarity to source", "", true, Test.SWAP),
  IDENTITY_TO_TARGET("identityToTarget", "identity similarity to target", "", false, Test.SWAP),
  IDENTITY_MARGIN("identityMargin", "identity margin", "", true, Test.SWAP),
  INDEPENDENT_IDENTITY_MARGIN(
      "independentIdentityMargin", "identity margin, public network", "", true, Test.SWAP),
  LANDMARK_ERROR("landmarkError", "landmark error, share of eye distance", "", false, Test.SWAP),
  LANDMARK_ERROR_EXACT(
      "landmarkErrorExact", "landmark error to exact points", "", false, Test.SWAP),
  POSE_ERROR("poseError", "head orientation error", "degrees", false, Test.SWAP),
  FLICKER("flicker", "wrong temporal change, levels of 255", "", false, Test.SWAP),
  SELF_PSNR("selfPsnr", "self-reenactment PSNR, head region", "dB", true, Test.SELF),
  SELF_SSIM("selfSsim", "self-reenactment SSIM, head region", "", true, Test.SELF),
  SELF_PSNR_WHOLE("selfPsnrWhole", "self-reenactment PSNR, whole crop", "dB", true, Test.SELF),
  SELF_SSIM_WHOLE("selfSsimWhole", "self-reenactment SSIM, whole crop", "", true, Test.SELF),
  SELF_LANDMARK_ERROR("selfLandmarkError", "self-reenactment landmark error", "", false, Test.SELF);

  /** What is shown to the methods. */
  public enum Test {
    /** One person's head on another. */
    SWAP,
    /** One person driven by itself. */
    SELF
  }

  private final String key;
  private final String title;
  private final String unit;
  private final boolean higherIsBetter;
  private final Test test;

  Measure(String key, String title, String unit, boolean higherIsBetter, Test test) {
    this.key = key;
    this.title = title;
    this.unit = unit;
    this.higherIsBetter = higherIsBetter;
    this.test = test;
  }

  /** Those of one test, in order. */
  public static List<Measure> of(Test test) {
    return Arrays.stream(values()).filter(measure -> measure.test == test).toList();
  }

  /** Its name in machine-readable results. */
  public String key() {
    return key;
  }

  /** What it is, for people. */
  public String title() {
    return title;
  }

  /** Empty for plain numbers. */
  public String unit() {
    return unit;
  }

  /** Whether more is better. */
  public boolean higherIsBetter() {
    return higherIsBetter;
  }

  /** In which test it is taken. */
  public Test test() {
    return test;
  }

  /** How much better one figure is than another: positive if better. */
  public double advantage(double figure, double than) {
    return higherIsBetter ? figure - than : than - figure;
  }
}
