package dev.headswap.video.mux;

import static org.bytedeco.ffmpeg.global.avcodec.*;

import dev.headswap.frame.Rational;
import dev.headswap.video.Provenance;
import dev.headswap.video.encode.Container;
import dev.headswap.video.libav.Dictionary;
import dev.headswap.video.libav.Ratio;
import dev.headswap.video.libav.SideData;
import dev.headswap.video.source.VideoTemplate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avformat.AVStream;

/** How the main video is described in the output, and the options of its container. */
public final class OutputFormat {

  /** What no longer holds once the frames are encoded anew, or what encoders write themselves. */
  private static final Set<Integer> STALE =
      Set.of(
          AV_PKT_DATA_DOVI_CONF,
          AV_PKT_DATA_CPB_PROPERTIES,
          AV_PKT_DATA_NEW_EXTRADATA,
          AV_PKT_DATA_ENCRYPTION_INIT_INFO);

  private static final int LEAST_TIMESCALE = 1000;
  private static final int LARGEST_TIMESCALE = 100_000_000;

  private OutputFormat() {}

  /** Adds the main video and gives its place. */
  public static int addVideo(
      Muxer muxer,
      Container container,
      VideoTemplate template,
      AVCodecParameters encoded,
      Provenance provenance) {
    AVStream stream = muxer.add(encoded, template.timeBase());
    SideData.of(template.parameters())
        .forEach(
            (type, bytes) -> {
              boolean turn = type == AV_PKT_DATA_DISPLAYMATRIX;
              if (!STALE.contains(type) && (!turn || container.holdsRotation())) {
                SideData.add(stream.codecpar(), type, bytes);
              }
            });
    stream.sample_aspect_ratio(encoded.sample_aspect_ratio());
    stream.avg_frame_rate(Ratio.toNative(template.frameRate()));
    stream.r_frame_rate(Ratio.toNative(template.frameRate()));
    stream.metadata(Dictionary.owned(Tags.ofVideo(template.metadata(), container, provenance)));
    stream.disposition(template.disposition());
    return stream.index();
  }

  /**
   * Options of the container.
   *
   * @param tags of the whole file
   * @param timeBases of all streams
   * @param startSeconds when the first packet is decoded
   */
  public static Map<String, String> options(
      Container container,
      Map<String, String> tags,
      List<Rational> timeBases,
      double startSeconds) {
    Map<String, String> options = new LinkedHashMap<>();
    if (container.isMp4()) {
      String custom = Tags.hasReverseDomainNames(tags) ? "+use_metadata_tags" : "";
      options.put("movflags", "+faststart" + custom);
      options.put("movie_timescale", Long.toString(timescale(timeBases)));
    }
    if (container.isTransportStream() && startSeconds >= Muxer.DELAY_SECONDS) {
      options.put("mpegts_copyts", "1");
    }
    return options;
  }

  /** Ticks a second of the whole file, so fine that edit lists round no stream's times. */
  private static long timescale(List<Rational> timeBases) {
    long scale = LEAST_TIMESCALE;
    for (Rational base : timeBases) {
      long common = scale / gcd(scale, base.denominator()) * base.denominator();
      scale = common <= LARGEST_TIMESCALE ? common : scale;
    }
    return scale;
  }

  private static long gcd(long a, long b) {
    return b == 0 ? a : gcd(b, a % b);
  }
}
