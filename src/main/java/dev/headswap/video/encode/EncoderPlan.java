package dev.headswap.video.encode;

import dev.headswap.frame.Rational;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * An encoder that was tried and works for a video.
 *
 * @param encoder libav's name
 * @param pixelFormat what it is given
 * @param filters a filter graph of libav from the target's frames to that format; empty if none is
 *     needed
 * @param options of the encoder
 * @param timeBase the unit of the times that it is given
 * @param counted whether these times merely count the frames
 * @param threads 0 lets the encoder choose
 * @param globalHeader whether headers are put aside
 * @param warnings what of the target it cannot keep
 */
public record EncoderPlan(
    String encoder,
    int pixelFormat,
    String filters,
    Map<String, String> options,
    Rational timeBase,
    boolean counted,
    int threads,
    boolean globalHeader,
    List<String> warnings) {

  /** What decides the bytes that it makes, in one line that is the same in every run. */
  public String fingerprint() {
    return "%s %d %s %s %s %b %d %b"
        .formatted(
            encoder,
            pixelFormat,
            filters,
            new TreeMap<>(options),
            timeBase,
            counted,
            threads,
            globalHeader);
  }
}
