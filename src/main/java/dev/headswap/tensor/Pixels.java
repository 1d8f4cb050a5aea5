package dev.headswap.tensor;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.headswap.frame.Label;
import dev.headswap.frame.LabelMap;
import dev.headswap.frame.Mask;
import dev.headswap.frame.RgbImage;
import java.util.List;

/**
 * Pictures to tensors and back.
 *
 * <p>Pictures: (N, 3, H, W) float32, colour order RGB, 0..255 maps to [-1, 1]. Masks: (1, 1, H, W)
 * float32 in [0, 1]. Labels: (1, 1, H, W) float32 holding ordinals of {@link Label}.
 *
 * <p>Ownership: tensors made here belong to the manager given; pictures made here are plain values.
 */
public final class Pixels {

  private static final float HALF_RANGE = 127.5f;

  private Pixels() {}

  /** One picture: (1, 3, H, W) in [-1, 1]. */
  public static NDArray toTensor(NDManager manager, RgbImage image) {
    return toTensor(manager, List.of(image));
  }

  /**
   * Pictures of one size: (N, 3, H, W) in [-1, 1].
   *
   * @throws IllegalArgumentException if there is none, or their sizes differ
   */
  public static NDArray toTensor(NDManager manager, List<RgbImage> images) {
    if (images.isEmpty()) {
      throw new IllegalArgumentException("at least 1 picture required but were 0");
    }
    int width = images.get(0).width();
    int height = images.get(0).height();
    float[] planes = new float[images.size() * 3 * width * height];
    for (int n = 0; n < images.size(); n++) {
      requireSize(images.get(n), width, height);
      spread(images.get(n).rgb(), planes, n * 3 * width * height, width * height);
    }
    return manager.create(planes, new Shape(images.size(), 3, height, width));
  }

  private static void requireSize(RgbImage image, int width, int height) {
    if (image.width() != width || image.height() != height) {
      throw new IllegalArgumentException(
          "pictures of one size, %dx%d, required but one was %dx%d"
              .formatted(width, height, image.width(), image.height()));
    }
  }

  private static void spread(byte[] rgb, float[] planes, int start, int area) {
    for (int i = 0; i < area; i++) {
      for (int channel = 0; channel < 3; channel++) {
        planes[start + channel * area + i] = (rgb[3 * i + channel] & 0xff) / HALF_RANGE - 1;
      }
    }
  }

  /** A picture from (1, 3, H, W); values beyond [-1, 1] are clipped. */
  public static RgbImage toImage(NDArray tensor) {
    ShapeGuard.require(tensor, 1, 3, ShapeGuard.ANY, ShapeGuard.ANY);
    float[] planes = tensor.toFloatArray();
    int area = planes.length / 3;
    byte[] rgb = new byte[planes.length];
    for (int i = 0; i < area; i++) {
      for (int channel = 0; channel < 3; channel++) {
        rgb[3 * i + channel] = (byte) sample(planes[channel * area + i]);
      }
    }
    return new RgbImage(width(tensor), height(tensor), rgb);
  }

  private static int sample(float value) {
    return Math.round(Math.min(Math.max((value + 1) * HALF_RANGE, 0), 255));
  }

  /** A mask as (1, 1, H, W). */
  public static NDArray toTensor(NDManager manager, Mask mask) {
    return manager.create(mask.alpha(), new Shape(1, 1, mask.height(), mask.width()));
  }

  /** Masks of one size as (N, 1, H, W), fit for what is recorded. */
  public static NDArray masksToTensor(NDManager manager, List<Mask> masks) {
    Mask first = masks.get(0);
    int area = first.alpha().length;
    float[] values = new float[masks.size() * area];
    for (int i = 0; i < masks.size(); i++) {
      System.arraycopy(masks.get(i).alpha(), 0, values, i * area, area);
    }
    Shape shape = new Shape(masks.size(), 1, first.height(), first.width());
    return Constant.of(manager, values, shape);
  }

  /** A mask from (1, 1, H, W); values beyond [0, 1] are clipped. */
  public static Mask toMask(NDArray tensor) {
    ShapeGuard.require(tensor, 1, 1, ShapeGuard.ANY, ShapeGuard.ANY);
    float[] alpha = tensor.toFloatArray();
    for (int i = 0; i < alpha.length; i++) {
      alpha[i] = Math.min(Math.max(alpha[i], 0), 1);
    }
    return new Mask(width(tensor), height(tensor), alpha);
  }

  /** Labels as (1, 1, H, W), each pixel the ordinal of its {@link Label}. */
  public static NDArray toTensor(NDManager manager, LabelMap labels) {
    float[] ordinals = new float[labels.labels().length];
    for (int i = 0; i < ordinals.length; i++) {
      ordinals[i] = labels.labels()[i];
    }
    return manager.create(ordinals, new Shape(1, 1, labels.height(), labels.width()));
  }

  /**
   * Labels from (1, 1, H, W) ordinals.
   *
   * @throws IllegalArgumentException if a value is no label
   */
  public static LabelMap toLabels(NDArray tensor) {
    ShapeGuard.require(tensor, 1, 1, ShapeGuard.ANY, ShapeGuard.ANY);
    float[] ordinals = tensor.toFloatArray();
    byte[] labels = new byte[ordinals.length];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = label(ordinals[i]);
    }
    return new LabelMap(width(tensor), height(tensor), labels);
  }

  private static byte label(float ordinal) {
    int label = Math.round(ordinal);
    if (label < 0 || label >= Label.COUNT) {
      throw new IllegalArgumentException(
          "a label of 0 to %d required but was %s".formatted(Label.COUNT - 1, ordinal));
    }
    return (byte) label;
  }

  /** The likeliest label of each pixel from scores (1, 19, H, W). */
  public static LabelMap likeliestLabels(NDArray scores) {
    ShapeGuard.require(scores, 1, Label.COUNT, ShapeGuard.ANY, ShapeGuard.ANY);
    float[] values = scores.toFloatArray();
    int area = values.length / Label.COUNT;
    byte[] labels = new byte[area];
    for (int i = 0; i < area; i++) {
      for (int label = 1; label < Label.COUNT; label++) {
        if (values[label * area + i] > values[labels[i] * area + i]) {
          labels[i] = (byte) label;
        }
      }
    }
    return new LabelMap(width(scores), height(scores), labels);
  }

  private static int width(NDArray tensor) {
    return Math.toIntExact(tensor.getShape().get(3));
  }

  private static int height(NDArray tensor) {
    return Math.toIntExact(tensor.getShape().get(2));
  }
}
