package dev.headswap.image;

import static org.bytedeco.opencv.global.opencv_imgcodecs.imencode;
import static org.bytedeco.opencv.global.opencv_imgproc.COLOR_RGB2BGR;
import static org.bytedeco.opencv.global.opencv_imgproc.cvtColor;

import dev.headswap.frame.RgbImage;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.opencv.opencv_core.Mat;

/** A picture to the bytes of a file. */
final class StillEncoder {

  private StillEncoder() {}

  static byte[] png(RgbImage image) {
    try (PointerScope scope = new PointerScope()) {
      Mat bgr = new Mat();
      cvtColor(Mats.of(image), bgr, COLOR_RGB2BGR);
      BytePointer encoded = new BytePointer();
      if (!imencode(".png", bgr, encoded)) {
        throw new ImageException(null, "OpenCV could not encode a PNG");
      }
      byte[] bytes = new byte[(int) encoded.limit()];
      encoded.get(bytes);
      return bytes;
    }
  }
}
