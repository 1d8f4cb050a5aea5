package dev.headswap.video.encode;

import static org.bytedeco.ffmpeg.global.avutil.AV_CPU_FLAG_AVX512;
import static org.bytedeco.ffmpeg.global.avutil.av_get_cpu_flags;

import dev.headswap.video.EncodeSettings;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * How each encoder is told of quality and speed. The defaults are visually lossless, so that what
 * was not pasted stays as it was; presets are fast ones, because the networks need the processor
 * more: at a constant quality a slower preset would only make the file smaller.
 */
final class Quality {

  /** What libav multiplies a quantiser with to make a global quality. */
  private static final int QUANTISER_UNIT = 118;

  /**
   * The AVX-512 form of x264's macroblock tree reads memory that was never written where a row of
   * macroblocks is no multiple of 16, so that the same frames give other bytes each time; its AVX2
   * form does not.
   */
  private static final String STEADY_X264 = "asm=avx2";

  private static final Set<String> BY_QUANTISER =
      Set.of(
          "mpeg4",
          "mpeg2video",
          "mpeg1video",
          "mjpeg",
          "h263",
          "h263p",
          "flv",
          "wmv1",
          "wmv2",
          "msmpeg4",
          "msmpeg4v2",
          "h261",
          "snow",
          "ljpeg",
          "jpeg2000",
          "asv1",
          "asv2",
          "cljr");

  private Quality() {}

  /** The options of an encoder for a picture of this many pixels a second. */
  static Map<String, String> options(String encoder, EncodeSettings settings, double pixelRate) {
    Map<String, String> options = new TreeMap<>(defaults(encoder, pixelRate));
    if (settings.crf() != null) {
      setQuality(options, encoder, settings.crf());
    }
    if (settings.preset() != null) {
      options.put(encoder.startsWith("libvpx") ? "cpu-used" : "preset", settings.preset());
    }
    options.putAll(settings.options());
    if (encoder.startsWith("libx264") && (av_get_cpu_flags() & AV_CPU_FLAG_AVX512) != 0) {
      options.merge("x264-params", STEADY_X264, (given, ours) -> given + ":" + ours);
    }
    return options;
  }

  /** What lets an encoder hold no frame back. */
  static Map<String, String> prompt(String encoder) {
    return switch (encoder) {
      case "libx264", "libx264rgb", "libx265" -> Map.of("tune", "zerolatency");
      case "libvpx", "libvpx-vp9" -> Map.of("lag-in-frames", "0");
      case "libaom-av1" -> Map.of("usage", "realtime", "lag-in-frames", "0");
      case "libsvtav1" -> Map.of("svtav1-params", "pred-struct=1");
      case "h264_nvenc", "hevc_nvenc", "av1_nvenc" ->
          Map.of("tune", "ull", "zerolatency", "1", "delay", "0");
      case "mpeg2video", "mpeg1video", "mpeg4" -> Map.of("bf", "0");
      default -> Map.of();
    };
  }

  /** Whether an encoder has a scale of constant quality. */
  static boolean hasQuality(String encoder) {
    return !Set.of("libopenh264", "gif", "png", "apng", "ffv1", "rawvideo", "qtrle", "bmp")
        .contains(encoder);
  }

  /** Whether an encoder can carry a message inside the video. */
  static boolean carriesMessages(String encoder) {
    return Set.of("libx264", "libx264rgb", "libx265").contains(encoder);
  }

  private static Map<String, String> defaults(String encoder, double pixelRate) {
    if (BY_QUANTISER.contains(encoder)) {
      return Map.of("flags", "+qscale", "global_quality", "" + 2 * QUANTISER_UNIT);
    }
    String rate = Long.toString(Math.max(500_000, Math.round(pixelRate * 0.2)));
    return switch (encoder) {
      case "libx264", "libx264rgb" -> Map.of("crf", "18", "preset", "veryfast");
      case "libx265" ->
          Map.of("crf", "20", "preset", "veryfast", "x265-params", "log-level=error:open-gop=0");
      case "libsvtav1" -> Map.of("crf", "22", "preset", "8");
      case "libaom-av1" -> Map.of("crf", "22", "cpu-used", "6", "row-mt", "1");
      case "libvpx-vp9" ->
          Map.of("crf", "20", "b", "0", "deadline", "good", "cpu-used", "4", "row-mt", "1");
      case "libvpx" ->
          Map.of("crf", "6", "b", rate, "qmin", "2", "deadline", "good", "cpu-used", "4");
      case "libopenh264" -> Map.of("b", rate);
      case "h264_nvenc", "hevc_nvenc", "av1_nvenc" -> Map.of("rc", "vbr", "cq", "19", "b", "0");
      case "prores_ks" -> Map.of("vendor", "apl0");
      case "ffv1" -> Map.of("level", "3", "g", "1", "slicecrc", "1");
      case "libwebp", "libwebp_anim" -> Map.of("quality", "90");
      default -> Map.of();
    };
  }

  private static void setQuality(Map<String, String> options, String encoder, double crf) {
    String value = crf == Math.rint(crf) ? Long.toString((long) crf) : Double.toString(crf);
    if (BY_QUANTISER.contains(encoder)) {
      options.put("flags", "+qscale");
      options.put("global_quality", Long.toString(Math.round(crf * QUANTISER_UNIT)));
    } else if (encoder.endsWith("_nvenc")) {
      options.put("cq", value);
    } else if (hasQuality(encoder)) {
      options.put(encoder.startsWith("libwebp") ? "quality" : "crf", value);
    }
  }
}
