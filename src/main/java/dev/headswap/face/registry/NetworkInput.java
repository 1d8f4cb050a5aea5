package dev.headswap.face.registry;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The picture a network takes: each sample becomes {@code (sample * scale - mean) / std}, with mean
 * and std in the order of the colours.
 *
 * @param width in pixels
 * @param height in pixels
 * @param colour the order of the channels
 * @param layout whether channels come first or last
 * @param scale of the samples 0 to 255, default 1
 * @param mean one for each channel, default 0
 * @param std one for each channel, default 1
 */
public record NetworkInput(
    int width,
    int height,
    Colour colour,
    Layout layout,
    @JsonProperty(defaultValue = "1") @Nullable Double scale,
    @Nullable List<Double> mean,
    @Nullable List<Double> std) {

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
    scale = scale == null ? Double.valueOf(1) : scale;
    mean = mean == null ? List.of(0.0, 0.0, 0.0) : List.copyOf(mean);
    std = std == null ? List.of(1.0, 1.0, 1.0) : List.copyOf(std);
    if (mean.size() != 3 || std.size() != 3) {
      throw new IllegalArgumentException(
          "3 values of mean and std required but were %d and %d"
              .formatted(mean.size(), std.size()));
    }
  }
}
