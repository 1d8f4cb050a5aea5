package dev.headswap.image;

import static org.bytedeco.opencv.global.opencv_core.CV_32FC1;
import static org.bytedeco.opencv.global.opencv_core.CV_32SC1;
import static org.bytedeco.opencv.global.opencv_core.CV_8U;
import static org.bytedeco.opencv.global.opencv_imgproc.DIST_L2;
import static org.bytedeco.opencv.global.opencv_imgproc.DIST_LABEL_PIXEL;
import static org.bytedeco.opencv.global.opencv_imgproc.DIST_MASK_5;
import static org.bytedeco.opencv.global.opencv_imgproc.distanceTransformWithLabels;

import dev.headswap.frame.Mask;
import java.nio.IntBuffer;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.opencv.opencv_core.Mat;

/** For each pixel, which one of a mask is nearest to it. */
public final class Nearest {

  private Nearest() {}

  /**
   * The place of the mask's pixel that is nearest to each pixel, its own for one of the mask's.
   *
   * @param mask of zeros and ones, with at least one 1
   * @return places in rows from top to bottom
   */
  public static int[] in(Mask mask) {
    int[] number = numbers(mask);
    int[] placeOf = new int[number.length + 1];
    for (int i = 0; i < number.length; i++) {
      if (mask.alpha()[i] > 0) {
        placeOf[number[i]] = i;
      }
    }
    int[] places = new int[number.length];
    for (int i = 0; i < places.length; i++) {
      places[i] = placeOf[number[i]];
    }
    return places;
  }

  /**
   * The number that OpenCV gives each of the mask's pixels, at all pixels that are nearest to it.
   */
  private static int[] numbers(Mask mask) {
    try (PointerScope scope = new PointerScope()) {
      Mat elsewhere = new Mat();
      Mats.of(mask).convertTo(elsewhere, CV_8U, -1, 1);
      Mat distances = new Mat(mask.height(), mask.width(), CV_32FC1);
      Mat nearest = new Mat(mask.height(), mask.width(), CV_32SC1);
      distanceTransformWithLabels(
          elsewhere, distances, nearest, DIST_L2, DIST_MASK_5, DIST_LABEL_PIXEL);
      int[] numbers = new int[mask.alpha().length];
      nearest.<IntBuffer>createBuffer().get(numbers);
      return numbers;
    }
  }
}
