package dev.headswap.image;

import static org.bytedeco.opencv.global.opencv_imgcodecs.IMWRITE_JPEG_QUALITY;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMWRITE_JPEG_SAMPLING_FACTOR;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMWRITE_JPEG_SAMPLING_FACTOR_444;
import static org.bytedeco.opencv.global.opencv_imgcodecs.imencode;
import static org.bytedeco.opencv.global.opencv_imgproc.COLOR_RGB2BGR;
import static org.bytedeco.opencv.global.opencv_imgproc.cvtColor;

import dev.headswap.frame.RgbImage;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.opencv.opencv_core.Mat;

/** A picture to the bytes of a file. */
final class StillEncoder {

  private static final int[] DEFAULTS = {};

  private StillEncoder() {}

  static byte[] png(RgbImage image) {
    return encoded(image, ".png", DEFAULTS);
  }

  static byte[] jpeg(RgbImage image, int quality) {
    int[] settings = {
      IMWRITE_JPEG_QUALITY, quality, IMWRITE_JPEG_SAMPLING_FACTOR, IMWRITE_JPEG_SAMPLING_FACTOR_444
    };
    return encoded(image, ".jpg", settings);
  }

  private static byte[] encoded(RgbImage image, String format, int[] settings) {
    try (PointerScope scope = new PointerScope()) {
      Mat bgr = new Mat();
      cvtColor(Mats.of(image), bgr, COLOR_RGB2BGR);
      return encoded(bgr, format, settings);
    }
  }

  /** A matrix of one channel, or of three in the order B, G, R. */
  static byte[] encoded(Mat mat, String format, int[] settings) {
    BytePointer encoded = new BytePointer();
    if (!imencode(format, mat, encoded, new IntPointer(settings))) {
      throw new ImageException(null, "OpenCV could not encode a " + format);
    }
    byte[] bytes = new byte[(int) encoded.limit()];
    encoded.get(bytes);
    return bytes;
  }
}
