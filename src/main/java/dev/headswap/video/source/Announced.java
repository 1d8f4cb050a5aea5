package dev.headswap.video.source;

import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;

import dev.headswap.video.libav.NativeLog;
import java.util.List;
import org.bytedeco.ffmpeg.avformat.AVStream;

/**
 * How long a container said that its main video was, to notice that it breaks off.
 *
 * @param seconds from the beginning of its timeline; infinite if it said nothing
 */
record Announced(double seconds) {

  private static final double TOLERANCE = 0.5;
  private static final List<String> COMPLAINTS =
      List.of("prematurely", "partial file", "Truncat", "truncat");

  static Announced of(Demuxer demuxer) {
    AVStream stream = demuxer.video();
    double base = demuxer.timeBase(demuxer.videoIndex()).value();
    if (stream.duration() == AV_NOPTS_VALUE || stream.duration() <= 0) {
      return new Announced(tagged(demuxer));
    }
    double start = stream.start_time() == AV_NOPTS_VALUE ? 0 : stream.start_time() * base;
    return new Announced(start + stream.duration() * base - demuxer.startMicros() / 1e6);
  }

  private static double tagged(Demuxer demuxer) {
    String tag = demuxer.metadata(demuxer.videoIndex()).getOrDefault("DURATION", "");
    String[] parts = tag.strip().split(":", -1);
    if (parts.length != 3) {
      return Double.NEGATIVE_INFINITY;
    }
    try {
      double minutes = Integer.parseInt(parts[0]) * 60.0 + Integer.parseInt(parts[1]);
      return minutes * 60 + Double.parseDouble(parts[2]);
    } catch (NumberFormatException e) {
      return Double.NEGATIVE_INFINITY;
    }
  }

  /** Whether the frames that ended here were fewer than announced, or the reader complained. */
  boolean isCutShort(Demuxer demuxer, double end) {
    String error = NativeLog.lastError();
    return seconds - end > TOLERANCE
        || demuxer.failedReads() > 0
        || COMPLAINTS.stream().anyMatch(error::contains);
  }
}
