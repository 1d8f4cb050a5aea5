package dev.headswap.video.source;

import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_DATA_DISPLAYMATRIX;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_get_name;
import static org.bytedeco.ffmpeg.global.avformat.av_guess_sample_aspect_ratio;
import static org.bytedeco.ffmpeg.global.avutil.*;

import dev.headswap.frame.Rational;
import dev.headswap.video.StreamInfo;
import dev.headswap.video.VideoInfo;
import dev.headswap.video.libav.Dictionary;
import dev.headswap.video.libav.Ratio;
import dev.headswap.video.libav.SideData;
import dev.headswap.video.pixel.ColorMatrix;
import dev.headswap.video.pixel.Geometry;
import dev.headswap.video.pixel.Orientation;
import dev.headswap.video.pixel.Picture;
import dev.headswap.video.pixel.SampleLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVFrameSideData;
import org.bytedeco.javacpp.BytePointer;
import org.jspecify.annotations.Nullable;

/** What a container and its first frame say about all frames of a video. */
final class FrameTraits {

  private FrameTraits() {}

  static Picture picture(Demuxer demuxer, AVFrame first) {
    SampleLayout layout = Objects.requireNonNull(SampleLayout.of(first.format()));
    ColorMatrix matrix =
        ColorMatrix.of(layout, first.colorspace(), first.color_range(), first.height());
    Geometry geometry =
        Geometry.of(first.width(), first.height(), aspect(demuxer, first), turn(demuxer, first));
    return new Picture(layout, matrix, geometry);
  }

  private static Rational aspect(Demuxer demuxer, AVFrame first) {
    return Ratio.of(av_guess_sample_aspect_ratio(demuxer.context(), demuxer.video(), first));
  }

  private static Orientation turn(Demuxer demuxer, AVFrame first) {
    byte[] matrix = SideData.of(demuxer.video().codecpar()).get(AV_PKT_DATA_DISPLAYMATRIX);
    byte[] bytes = matrix == null ? frameMatrix(first) : matrix;
    return bytes == null ? Orientation.UPRIGHT : Orientation.of(bytes);
  }

  private static byte @Nullable [] frameMatrix(AVFrame frame) {
    AVFrameSideData data = av_frame_get_side_data(frame, AV_FRAME_DATA_DISPLAYMATRIX);
    if (data == null || data.isNull()) {
      return null;
    }
    byte[] bytes = new byte[(int) data.size()];
    new BytePointer(data.data()).capacity(bytes.length).get(bytes);
    return bytes;
  }

  static VideoInfo info(
      Demuxer demuxer,
      AVFrame first,
      Picture picture,
      Rational timeBase,
      Rational frameRate,
      String codec) {
    Geometry geometry = picture.geometry();
    double duration = duration(demuxer);
    return new VideoInfo(
        demuxer.location().name(),
        demuxer.container(),
        geometry.width(),
        geometry.height(),
        geometry.codedWidth(),
        geometry.codedHeight(),
        geometry.orientation().degrees(),
        aspect(demuxer, first),
        timeBase,
        frameRate,
        frames(demuxer, frameRate, duration),
        duration,
        codec,
        picture.layout().name(),
        color(first, picture.layout().rgb()),
        (first.flags() & AVFrame.AV_FRAME_FLAG_INTERLACED) != 0,
        demuxer.location().isLive(),
        streams(demuxer));
  }

  private static double duration(Demuxer demuxer) {
    AVStream video = demuxer.video();
    if (video.duration() != AV_NOPTS_VALUE && video.duration() > 0) {
      return video.duration() * demuxer.timeBase(demuxer.videoIndex()).value();
    }
    long whole = demuxer.context().duration();
    return whole == AV_NOPTS_VALUE || whole < 0 ? 0 : (double) whole / AV_TIME_BASE;
  }

  private static long frames(Demuxer demuxer, Rational frameRate, double duration) {
    long counted = demuxer.video().nb_frames();
    return counted > 0 ? counted : Math.round(duration * frameRate.value());
  }

  private static VideoInfo.Color color(AVFrame frame, boolean rgb) {
    return new VideoInfo.Color(
        rgb ? "pc" : name(av_color_range_name(frame.color_range())),
        rgb ? "gbr" : name(av_color_space_name(frame.colorspace())),
        name(av_color_primaries_name(frame.color_primaries())),
        name(av_color_transfer_name(frame.color_trc())),
        name(av_chroma_location_name(frame.chroma_location())));
  }

  private static String name(@Nullable BytePointer name) {
    String text = Dictionary.text(name);
    return text.isEmpty() || text.equals("unspecified") ? "unknown" : text;
  }

  private static List<StreamInfo> streams(Demuxer demuxer) {
    List<StreamInfo> streams = new ArrayList<>();
    for (int i = 0; i < demuxer.streamCount(); i++) {
      Map<String, String> tags = demuxer.metadata(i);
      streams.add(
          new StreamInfo(
              i,
              type(demuxer, i),
              Dictionary.text(avcodec_get_name(demuxer.stream(i).codecpar().codec_id())),
              tags.getOrDefault("language", ""),
              tags.getOrDefault("title", "")));
    }
    return streams;
  }

  private static String type(Demuxer demuxer, int index) {
    if (demuxer.isCover(index)) {
      return "cover";
    }
    int type = demuxer.stream(index).codecpar().codec_type();
    String name = Dictionary.text(av_get_media_type_string(type));
    return name.isEmpty() ? "unknown" : name;
  }
}
