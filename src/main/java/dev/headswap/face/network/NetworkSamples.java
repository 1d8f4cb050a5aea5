package dev.headswap.face.network;

import dev.headswap.face.registry.NetworkInput;
import dev.headswap.face.registry.NetworkInput.Colour;
import dev.headswap.face.registry.NetworkInput.Layout;
import dev.headswap.frame.RgbImage;

/** Turns 8-bit pictures into the numbers a network wants. */
final class NetworkSamples {

  private final NetworkInput input;
  private final float[][] table = new float[3][256];

  NetworkSamples(NetworkInput input) {
    this.input = input;
    for (int c = 0; c < 3; c++) {
      for (int v = 0; v < 256; v++) {
        table[c][v] = (float) ((v * input.scale() - input.mean().get(c)) / input.std().get(c));
      }
    }
  }

  NetworkInput input() {
    return input;
  }

  /** {@code 3 * height * width} values in the layout of the network. */
  float[] of(RgbImage image) {
    if (image.width() != input.width() || image.height() != input.height()) {
      throw new IllegalArgumentException(
          "a picture of %dx%d required but was %dx%d"
              .formatted(input.width(), input.height(), image.width(), image.height()));
    }
    int pixels = image.width() * image.height();
    boolean planes = input.layout() == Layout.NCHW;
    float[] samples = new float[3 * pixels];
    for (int c = 0; c < 3; c++) {
      int from = input.colour() == Colour.RGB ? c : 2 - c;
      int to = planes ? c * pixels : c;
      fill(samples, image.rgb(), table[c], from, to, planes ? 1 : 3);
    }
    return samples;
  }

  private static void fill(float[] to, byte[] rgb, float[] table, int from, int at, int step) {
    for (int i = from, j = at; i < rgb.length; i += 3, j += step) {
      to[j] = table[rgb[i] & 0xff];
    }
  }
}
