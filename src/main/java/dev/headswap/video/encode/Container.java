package dev.headswap.video.encode;

import static org.bytedeco.ffmpeg.global.avcodec.FF_COMPLIANCE_NORMAL;
import static org.bytedeco.ffmpeg.global.avformat.*;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_VIDEO;

import dev.headswap.video.VideoException;
import dev.headswap.video.libav.Dictionary;
import java.util.Set;
import org.bytedeco.ffmpeg.avformat.AVOutputFormat;
import org.jspecify.annotations.Nullable;

/** A kind of output file and what it can hold. */
public final class Container {

  private static final Set<String> TURNING = Set.of("mp4", "mov", "ipod", "3gp", "3g2", "matroska");
  private static final Set<String> MP4 = Set.of("mp4", "mov", "ipod", "3gp", "3g2", "psp");
  private static final Set<String> MATROSKA = Set.of("matroska", "webm");

  private final AVOutputFormat format;
  private final String name;
  private final String output;

  private Container(AVOutputFormat format, String output) {
    this.format = format;
    this.output = output;
    this.name = Dictionary.text(format.name());
  }

  /**
   * By the name of the output.
   *
   * @param fallback libav's name of a container for outputs whose own name says nothing
   * @throws VideoException if nothing is known of that kind
   */
  public static Container of(String output, @Nullable String fallback) {
    AVOutputFormat format = av_guess_format(null, output, null);
    if (format == null && output.matches("(?i).*\\.(wmv|asf|mts|m2ts|m4v|ogv)")) {
      format = av_guess_format(output.matches("(?i).*ts") ? "mpegts" : "asf", null, null);
    }
    if (format == null && fallback != null) {
      format = av_guess_format(fallback, null, null);
    }
    if (format == null) {
      throw VideoException.output(
          output, "no known kind of video; end the name in .mp4, .mkv, .mov, .webm, .avi or .gif");
    }
    return new Container(format, output);
  }

  /** libav's own object. */
  public AVOutputFormat format() {
    return format;
  }

  /** libav's name. */
  public String name() {
    return name;
  }

  /** The codec of pictures with this name. */
  int imageCodec() {
    return av_guess_codec(format, null, output, null, AVMEDIA_TYPE_VIDEO);
  }

  /** Whether it can hold a codec, as far as libav knows. */
  public boolean holds(int codecId) {
    return avformat_query_codec(format, codecId, FF_COMPLIANCE_NORMAL) != 0;
  }

  /** Whether a stream in it can say how it is to be turned. */
  public boolean holdsRotation() {
    return TURNING.contains(name);
  }

  /** Whether its pixels need not be square. */
  public boolean holdsAspect() {
    return !name.equals("gif") && !name.equals("apng") && !isImage();
  }

  /** Whether frames may come at uneven times. */
  public boolean holdsUnevenTimes() {
    return !name.equals("avi") && !name.equals("yuv4mpegpipe") && !isUntimed();
  }

  /** Whether frames may be stored in another order than they are shown in. */
  public boolean holdsReordering() {
    return !name.equals("avi");
  }

  /** Whether it is a picture, or one of many. */
  public boolean isImage() {
    return name.equals("image2") || name.equals("image2pipe") || name.equals("webp");
  }

  /** Whether it holds no times at all. */
  public boolean isUntimed() {
    return (format.flags() & AVFMT_NOTIMESTAMPS) != 0;
  }

  /** Whether decoding times may be below zero. */
  public boolean holdsNegativeTimes() {
    return (format.flags() & AVFMT_TS_NEGATIVE) != 0;
  }

  /** Whether encoders put their headers aside. */
  public boolean wantsGlobalHeader() {
    return (format.flags() & AVFMT_GLOBALHEADER) != 0;
  }

  /** Of the family of MP4 and QuickTime. */
  public boolean isMp4() {
    return MP4.contains(name);
  }

  /** Matroska or WebM. */
  public boolean isMatroska() {
    return MATROSKA.contains(name);
  }

  /** Sent to an RTSP server as packets of RTP. */
  public boolean isRtsp() {
    return name.equals("rtsp");
  }

  /** MPEG transport stream. */
  public boolean isTransportStream() {
    return name.equals("mpegts");
  }
}
