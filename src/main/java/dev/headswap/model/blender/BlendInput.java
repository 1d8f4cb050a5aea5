package dev.headswap.model.blender;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.headswap.frame.Mask;
import dev.headswap.model.blender.region.HeadMasks;
import dev.headswap.model.blender.warp.Exemplars;
import dev.headswap.nn.Sampling;
import dev.headswap.nn.layer.Binomial;
import dev.headswap.tensor.Constant;
import dev.headswap.tensor.Pixels;
import java.util.List;
import java.util.function.Function;

/**
 * What the U-Net sees, in the order of heser-spec 6.1. Where a mask takes something away, 0 is
 * left: mid-gray. Masks go over from 0 to 1 within two pixels, as outlines do in pictures: on steps
 * of labels the U-Net draws a line.
 *
 * @param headColors head exemplar, (N, 3, H, W)
 * @param ringColors ring exemplar, (N, 3, H, W)
 * @param head where the animated head is, (N, 1, H, W)
 * @param kept the background, (N, 3, H, W)
 * @param ring where the hole around the head is, (N, 1, H, W)
 * @param gray the animated head, (N, 1, H, W)
 */
record BlendInput(
    NDArray headColors,
    NDArray ringColors,
    NDArray head,
    NDArray kept,
    NDArray ring,
    NDArray gray) {

  /** How many channels that is. */
  static final int CHANNELS = 12;

  private static final float[] LUMA = {0.299f, 0.587f, 0.114f};

  /**
   * The parts.
   *
   * @param work a manager, to which all of them will belong
   * @param animated heads, (N, 3, H, W)
   * @param background the targets, (N, 3, H, W)
   */
  static BlendInput of(
      NDManager work,
      Exemplars exemplars,
      NDArray animated,
      NDArray background,
      List<BlendScene> scenes) {
    NDArray head = masks(work, scenes, HeadMasks::animatedHead);
    NDArray ring = masks(work, scenes, HeadMasks::animatedRing);
    return new BlendInput(
        enlarged(exemplars.head(), animated, work),
        enlarged(exemplars.ring(), animated, work),
        head,
        head.add(ring).neg().add(1).mul(background),
        ring,
        gray(animated, work).mul(head));
  }

  /** All of it side by side, (N, 12, H, W). */
  NDArray joined() {
    return NDArrays.concat(new NDList(headColors, ringColors, head, kept, ring, gray), 1);
  }

  private static NDArray enlarged(NDArray exemplar, NDArray like, NDManager work) {
    long size = like.getShape().get(2);
    NDArray enlarged = Sampling.resized(exemplar, size, size);
    enlarged.attach(work);
    return enlarged;
  }

  private static NDArray gray(NDArray image, NDManager work) {
    return Constant.of(work, LUMA, new Shape(1, 3, 1, 1)).mul(image).sum(new int[] {1}, true);
  }

  private static NDArray masks(
      NDManager work, List<BlendScene> scenes, Function<HeadMasks, Mask> which) {
    List<Mask> masks = scenes.stream().map(scene -> which.apply(scene.masks())).toList();
    try (NDArray hard = Pixels.masksToTensor(work, masks)) {
      return Binomial.softenedWithin(hard);
    }
  }
}
