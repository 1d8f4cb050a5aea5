package dev.headswap.image;

import static org.bytedeco.opencv.global.opencv_core.CV_16U;
import static org.bytedeco.opencv.global.opencv_core.CV_8U;
import static org.bytedeco.opencv.global.opencv_core.CV_8UC1;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMREAD_COLOR_RGB;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMREAD_UNCHANGED;
import static org.bytedeco.opencv.global.opencv_imgcodecs.imdecode;

import dev.headswap.frame.RgbImage;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.opencv.opencv_core.Mat;

/** The bytes of a file to a picture. */
final class StillDecoder {

  /** The largest picture accepted. */
  static final int MAX_MEGAPIXELS = 150;

  private StillDecoder() {}

  static RgbImage decode(byte[] bytes) {
    if (bytes.length == 0) {
      throw new ImageException(null, "is empty; give a JPEG, PNG or WebP");
    }
    StillHeader.check(bytes);
    try (PointerScope scope = new PointerScope()) {
      return decoded(bytes);
    } catch (RuntimeException e) {
      throw e instanceof ImageException ? e : new ImageException(null, unreadable(e));
    }
  }

  private static RgbImage decoded(byte[] bytes) {
    Mat encoded = new Mat(1, bytes.length, CV_8UC1);
    encoded.data().put(bytes);
    if (StillHeader.mayHaveAlpha(bytes)) {
      Mat raw = imdecode(encoded, IMREAD_UNCHANGED);
      if (!raw.empty() && raw.channels() == 4 && (raw.depth() == CV_8U || raw.depth() == CV_16U)) {
        return overBlack(raw);
      }
    }
    Mat rgb = imdecode(encoded, IMREAD_COLOR_RGB);
    if (rgb.empty()) {
      throw new ImageException(null, "is no picture that can be read; give a JPEG, PNG or WebP");
    }
    return Mats.image(rgb);
  }

  /** B, G, R, A of 8 or 16 bits, straight alpha, little-endian as in memory. */
  private static RgbImage overBlack(Mat bgra) {
    int pixels = bgra.rows() * bgra.cols();
    int bytesEach = bgra.depth() == CV_16U ? 2 : 1;
    byte[] samples = new byte[pixels * 4 * bytesEach];
    new BytePointer(bgra.data()).get(samples);
    byte[] rgb = new byte[pixels * 3];
    for (int i = 0; i < pixels; i++) {
      for (int c = 0; c < 3; c++) {
        int value = samples[high(4 * i + 2 - c, bytesEach)] & 0xff;
        int alpha = samples[high(4 * i + 3, bytesEach)] & 0xff;
        rgb[3 * i + c] = (byte) ((value * alpha + 127) / 255);
      }
    }
    return new RgbImage(bgra.cols(), bgra.rows(), rgb);
  }

  /** Where the upper 8 bits of a sample lie. */
  private static int high(int sample, int bytesEach) {
    return sample * bytesEach + bytesEach - 1;
  }

  private static String unreadable(RuntimeException e) {
    String why = String.valueOf(e.getMessage()).lines().findFirst().orElse("no reason given");
    return "is damaged or no picture (" + why + ")";
  }
}
