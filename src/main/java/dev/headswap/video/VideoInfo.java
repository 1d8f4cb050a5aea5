package dev.headswap.video;

import dev.headswap.frame.Rational;
import java.util.List;

/**
 * What is known of a video before its frames are read.
 *
 * @param location where it was read from
 * @param container libav's name of the container, such as {@code mov,mp4,m4a,3gp,3g2,mj2}
 * @param width of a frame as shown: upright, square pixels
 * @param height of a frame as shown
 * @param codedWidth of a frame as stored
 * @param codedHeight of a frame as stored
 * @param rotation clockwise, in degrees, from stored to shown: 0, 90, 180 or 270
 * @param sampleAspectRatio width to height of a stored pixel; 0/1 if unknown
 * @param timeBase the unit of {@link VideoFrame#pts()}, in seconds
 * @param frameRate a guess from the container; 0/1 if unknown
 * @param estimatedFrames 0 if unknown
 * @param durationSeconds 0 if unknown
 * @param codec libav's name of the codec
 * @param pixelFormat libav's name of the pixel format
 * @param color tags of the samples
 * @param interlaced whether the frames hold two fields
 * @param live whether it can be read only once (a pipe, an address)
 * @param streams all streams of the container
 */
public record VideoInfo(
    String location,
    String container,
    int width,
    int height,
    int codedWidth,
    int codedHeight,
    int rotation,
    Rational sampleAspectRatio,
    Rational timeBase,
    Rational frameRate,
    long estimatedFrames,
    double durationSeconds,
    String codec,
    String pixelFormat,
    Color color,
    boolean interlaced,
    boolean live,
    List<StreamInfo> streams) {

  /**
   * The colour tags by their names in libav; "unknown" where untagged.
   *
   * @param range {@code tv} or {@code pc}
   */
  public record Color(
      String range, String matrix, String primaries, String transfer, String chromaLocation) {}
}
