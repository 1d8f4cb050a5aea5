package dev.headswap.video.encode;

import static org.bytedeco.ffmpeg.global.avcodec.*;
import static org.bytedeco.ffmpeg.global.avutil.*;

import dev.headswap.video.libav.AvException;
import dev.headswap.video.libav.Dictionary;
import dev.headswap.video.libav.NativeLog;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;

/** Opens encoders on a small picture to see whether they work on this machine. */
final class EncoderTrials {

  private static final int SIDE = 256;
  private static final List<String> WANTED =
      List.of(
          "libx264",
          "libopenh264",
          "h264_nvenc",
          "h264_qsv",
          "h264_vaapi",
          "libx265",
          "hevc_nvenc",
          "hevc_qsv",
          "libsvtav1",
          "libaom-av1",
          "av1_nvenc",
          "libvpx-vp9",
          "libvpx",
          "mpeg4",
          "mpeg2video",
          "prores_ks",
          "dnxhd",
          "ffv1",
          "mjpeg",
          "png",
          "gif",
          "wmv2");

  private EncoderTrials() {}

  static List<EncoderInfo> all() {
    NativeLog.install();
    List<EncoderInfo> found = new ArrayList<>();
    for (String name : WANTED) {
      AVCodec codec = avcodec_find_encoder_by_name(name);
      if (codec == null) {
        found.add(new EncoderInfo(name, "", false, "not in this build"));
      } else {
        found.add(trial(name, codec));
      }
    }
    return found;
  }

  /** These encoders write to standard error themselves. */
  private static Map<String, String> quiet(String name) {
    return name.equals("libx265") ? Map.of("x265-params", "log-level=none") : Map.of();
  }

  private static EncoderInfo trial(String name, AVCodec codec) {
    String makes = avcodec_get_name(codec.id()).getString();
    AVCodecContext context = avcodec_alloc_context3(codec);
    List<Integer> formats = PixelFormats.ranked(PixelFormats.of(codec), AV_PIX_FMT_YUV420P);
    context.width(SIDE).height(SIDE).pix_fmt(formats.get(0)).bit_rate(1_000_000);
    context.time_base(av_make_q(1, 25)).framerate(av_make_q(25, 1));
    context.strict_std_compliance(FF_COMPLIANCE_UNOFFICIAL);
    int opened;
    try (Dictionary quiet = new Dictionary(quiet(name))) {
      opened = avcodec_open2(context, codec, quiet.entries());
    }
    avcodec_free_context(context);
    String note = opened < 0 ? AvException.text(opened) : "";
    return new EncoderInfo(name, makes, opened >= 0, note);
  }
}
