package dev.headswap.video.encode;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_CONFIG_PIX_FORMAT;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_get_supported_config;
import static org.bytedeco.ffmpeg.global.avutil.*;

import java.util.ArrayList;
import java.util.List;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.PointerPointer;

/** What pixel formats an encoder takes and which of them loses least. */
final class PixelFormats {

  private PixelFormats() {}

  /** The formats of an encoder; empty if it takes any. */
  static List<Integer> of(AVCodec codec) {
    List<Integer> formats = new ArrayList<>();
    try (PointerPointer<IntPointer> list = new PointerPointer<>(1);
        IntPointer count = new IntPointer(1)) {
      int result =
          avcodec_get_supported_config(null, codec, AV_CODEC_CONFIG_PIX_FORMAT, 0, list, count);
      if (result < 0 || list.get(0) == null) {
        return formats;
      }
      IntPointer values = new IntPointer(list.get(0));
      for (int i = 0; i < count.get(); i++) {
        formats.add(values.get(i));
      }
    }
    formats.removeIf(PixelFormats::isHardware);
    return formats;
  }

  private static boolean isHardware(int format) {
    return (av_pix_fmt_desc_get(format).flags() & AV_PIX_FMT_FLAG_HWACCEL) != 0;
  }

  /** The same formats, that which keeps most of {@code wanted} first. */
  static List<Integer> ranked(List<Integer> supported, int wanted) {
    List<Integer> left = new ArrayList<>(supported.isEmpty() ? List.of(wanted) : supported);
    List<Integer> ranked = new ArrayList<>();
    while (!left.isEmpty()) {
      int best = best(left, wanted);
      ranked.add(best);
      left.remove((Integer) best);
    }
    return ranked;
  }

  private static int best(List<Integer> formats, int wanted) {
    if (formats.contains(wanted)) {
      return wanted;
    }
    int best = formats.get(0);
    for (int format : formats) {
      best = av_find_best_pix_fmt_of_2(best, format, wanted, 1, (int[]) null);
    }
    return best;
  }
}
