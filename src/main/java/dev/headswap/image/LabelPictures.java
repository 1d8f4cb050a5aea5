package dev.headswap.image;

import static org.bytedeco.opencv.global.opencv_core.CV_8UC1;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMREAD_GRAYSCALE;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMWRITE_PNG_COMPRESSION;
import static org.bytedeco.opencv.global.opencv_imgcodecs.imdecode;

import dev.headswap.frame.Label;
import dev.headswap.frame.LabelMap;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.opencv.opencv_core.Mat;

/** Label maps as 8-bit gray PNGs, whose values are the ordinals of {@code Label}. */
public final class LabelPictures {

  /** Labels are large plain areas: more effort hardly makes them smaller. */
  private static final int[] FAST = {IMWRITE_PNG_COMPRESSION, 1};

  private LabelPictures() {}

  /** The bytes of a PNG. */
  public static byte[] encode(LabelMap map) {
    try (PointerScope scope = new PointerScope()) {
      Mat mat = new Mat(map.height(), map.width(), CV_8UC1);
      mat.data().put(map.labels());
      return StillEncoder.encoded(mat, ".png", FAST);
    }
  }

  /**
   * The labels in the bytes of a PNG.
   *
   * @throws ImageException if it is no picture, or holds a value that is no label
   */
  public static LabelMap decode(byte[] png) {
    try (PointerScope scope = new PointerScope()) {
      Mat encoded = new Mat(1, Math.max(png.length, 1), CV_8UC1);
      encoded.data().put(png);
      Mat mat = imdecode(encoded, IMREAD_GRAYSCALE);
      if (mat.empty()) {
        throw new ImageException(null, "is no label map that can be read; a gray PNG required");
      }
      byte[] labels = new byte[mat.rows() * mat.cols()];
      mat.data().get(labels);
      return checked(new LabelMap(mat.cols(), mat.rows(), labels));
    }
  }

  private static LabelMap checked(LabelMap map) {
    for (byte label : map.labels()) {
      if (label < 0 || label >= Label.COUNT) {
        throw new ImageException(
            null,
            "holds the value %d; labels are 0 to %d".formatted(label & 0xff, Label.COUNT - 1));
      }
    }
    return map;
  }
}
