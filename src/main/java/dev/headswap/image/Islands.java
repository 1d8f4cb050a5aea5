package dev.headswap.image;

import static org.bytedeco.opencv.global.opencv_core.CV_8U;
import static org.bytedeco.opencv.global.opencv_imgproc.connectedComponents;

import dev.headswap.frame.Mask;
import java.nio.IntBuffer;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.opencv.opencv_core.Mat;

/** The parts of a mask that do not touch each other, not even at a corner. */
public final class Islands {

  private Islands() {}

  /**
   * The number of each pixel's island, from 1 on; 0 where the mask is 0.
   *
   * @param mask of zeros and ones
   * @return rows from top to bottom
   */
  public static int[] of(Mask mask) {
    try (PointerScope scope = new PointerScope()) {
      Mat bytes = new Mat();
      Mats.of(mask).convertTo(bytes, CV_8U);
      Mat numbers = new Mat();
      connectedComponents(bytes, numbers);
      int[] islands = new int[mask.alpha().length];
      numbers.<IntBuffer>createBuffer().get(islands);
      return islands;
    }
  }
}
