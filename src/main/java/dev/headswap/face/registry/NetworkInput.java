package dev.headswap.face.registry;

import java.util.List;

/**
 * The picture a network takes: each sample becomes {@code (sample * scale - mean) / std}, with mean
 * and std in the order of the colours. What an entry leaves out: RGB, NCHW, scale 1, mean 0, std 1.
 *
 * @param width in pixels
 * @param height in pixels
 * @param colour the order of the channels
 * @param layout whether channels come first or last
 * @param scale of the samples 0 to 255
 * @param mean one for each channel
 * @param std one for each channel
 */
public record NetworkInput(
    int width,
    int height,
    Colour colour,
    Layout layout,
    double scale,
    List<Double> mean,
    List<Double> std) {

  /** The order of the channels. */
  public enum Colour {
    RGB,
    BGR
  }

  /** Whether channels come first or last. */
  public enum Layout {
    NCHW,
    NHWC
  }

  public NetworkInput {
    if (width < 1 || height < 1) {
      throw new IllegalArgumentException(
          "an input of at least 1x1 required but was %dx%d".formatted(width, height));
    }
    mean = List.copyOf(mean);
    std = List.copyOf(std);
    if (mean.size() != 3 || std.size() != 3) {
      throw new IllegalArgumentException(
          "3 values of mean and std required but were %d and %d"
              .formatted(mean.size(), std.size()));
    }
  }
}
