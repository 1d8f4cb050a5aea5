package dev.headswap.video.source;

import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_copy;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_clone;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;

import dev.headswap.frame.Rational;
import dev.headswap.video.VideoInfo;
import dev.headswap.video.libav.AvException;
import dev.headswap.video.pixel.Geometry;
import java.util.Map;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/**
 * What an encoder has to know of a target's main video: its parameters and its first frame. Owns
 * copies of both, so that it may outlive the source.
 */
public final class VideoTemplate implements AutoCloseable {

  private final AVCodecParameters parameters = avcodec_parameters_alloc();
  private final AVFrame frame;
  private final Rational timeBase;
  private final Rational frameRate;
  private final Rational aspect;
  private final Geometry geometry;
  private final Map<String, String> metadata;
  private final int disposition;
  private boolean closed;

  VideoTemplate(Demuxer demuxer, AVFrame first, VideoInfo info, Geometry geometry) {
    AvException.check(
        avcodec_parameters_copy(parameters, demuxer.video().codecpar()), "parameters");
    AVFrame copy = av_frame_clone(first);
    if (copy == null) {
      throw new AvException("frame", -12);
    }
    this.frame = copy;
    this.timeBase = info.timeBase();
    this.frameRate = info.frameRate();
    this.aspect = info.sampleAspectRatio();
    this.geometry = geometry;
    this.metadata = Map.copyOf(demuxer.metadata(demuxer.videoIndex()));
    this.disposition = demuxer.video().disposition();
  }

  private VideoTemplate(VideoTemplate other) {
    AvException.check(avcodec_parameters_copy(parameters, other.parameters), "parameters");
    AVFrame copy = av_frame_clone(other.frame);
    if (copy == null) {
      throw new AvException("frame", -12);
    }
    this.frame = copy;
    this.timeBase = other.timeBase;
    this.frameRate = other.frameRate;
    this.aspect = other.aspect;
    this.geometry = other.geometry;
    this.metadata = other.metadata;
    this.disposition = other.disposition;
  }

  /** The same once more; the caller closes it. */
  public VideoTemplate copy() {
    return new VideoTemplate(this);
  }

  /** Of the stream as it is stored, with its side data. */
  public AVCodecParameters parameters() {
    return parameters;
  }

  /** The first frame as the source gives it out. */
  public AVFrame frame() {
    return frame;
  }

  /** The unit of frame times. */
  public Rational timeBase() {
    return timeBase;
  }

  /** Frames a second, 0/1 if unknown. */
  public Rational frameRate() {
    return frameRate;
  }

  /** Width to height of a stored pixel, 0/1 if unknown. */
  public Rational aspect() {
    return aspect;
  }

  /** How the stored picture is shown. */
  public Geometry geometry() {
    return geometry;
  }

  /** The stream's tags. */
  public Map<String, String> metadata() {
    return metadata;
  }

  /** The stream's flags in libav. */
  public int disposition() {
    return disposition;
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true;
      av_frame_free(frame);
      avcodec_parameters_free(parameters);
    }
  }
}
