package dev.headswap.video;

/**
 * What to read.
 *
 * @param location a file, an image sequence such as {@code in-%04d.png}, a folder of pictures, an
 *     address as libav knows it, or {@code -} for standard input
 * @param range which part
 * @param rate which frames
 * @param threads of the decoder; 0 lets libav choose
 */
public record SourceSettings(String location, TimeRange range, FrameRate rate, int threads) {

  /** The whole of a file, each frame as it is. */
  public static SourceSettings of(String location) {
    return new SourceSettings(location, TimeRange.ALL, FrameRate.SOURCE, 0);
  }
}
