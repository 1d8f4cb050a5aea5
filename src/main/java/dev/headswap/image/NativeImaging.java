package dev.headswap.image;

import org.bytedeco.opencv.global.opencv_core;

/** Settings of OpenCV that hold for the whole process; the command line owns them. */
public final class NativeImaging {

  private NativeImaging() {}

  /** How many threads OpenCV may use in one call, its networks included; at least 1. */
  public static void threads(int count) {
    if (count < 1) {
      throw new IllegalArgumentException("at least 1 thread required but was " + count);
    }
    opencv_core.setNumThreads(count);
  }

  /** How many threads OpenCV uses in one call. */
  public static int threads() {
    return opencv_core.getNumThreads();
  }

  /** The version of the native library, such as {@code 4.13.0}. */
  public static String version() {
    return opencv_core.CV_VERSION;
  }
}
