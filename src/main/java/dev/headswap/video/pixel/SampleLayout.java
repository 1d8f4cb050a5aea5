package dev.headswap.video.pixel;

import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_FLAG_ALPHA;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_FLAG_BAYER;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_FLAG_BE;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_FLAG_BITSTREAM;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_FLAG_FLOAT;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_FLAG_HWACCEL;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_FLAG_PAL;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_FLAG_RGB;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_FLAG_XYZ;
import static org.bytedeco.ffmpeg.global.avutil.av_get_pix_fmt_name;
import static org.bytedeco.ffmpeg.global.avutil.av_pix_fmt_desc_get;

import dev.headswap.video.libav.Dictionary;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.ffmpeg.avutil.AVComponentDescriptor;
import org.bytedeco.ffmpeg.avutil.AVPixFmtDescriptor;
import org.jspecify.annotations.Nullable;

/**
 * Where the samples of a pixel format lie.
 *
 * @param format libav's number of the pixel format
 * @param components Y, Cb, Cr or R, G, B or Y alone; alpha is left out
 * @param chromaShiftX how many times the chroma planes are halved across
 * @param chromaShiftY how many times the chroma planes are halved down
 * @param rgb whether the components are R, G, B
 */
public record SampleLayout(
    int format, List<Component> components, int chromaShiftX, int chromaShiftY, boolean rgb) {

  private static final long NOT_PLAIN =
      (long) AV_PIX_FMT_FLAG_BE
          | AV_PIX_FMT_FLAG_BITSTREAM
          | AV_PIX_FMT_FLAG_FLOAT
          | AV_PIX_FMT_FLAG_HWACCEL
          | AV_PIX_FMT_FLAG_PAL
          | AV_PIX_FMT_FLAG_BAYER
          | AV_PIX_FMT_FLAG_XYZ;

  /**
   * One component of a pixel.
   *
   * @param plane in which it lies
   * @param step bytes from one sample to the next
   * @param offset bytes before the first sample
   * @param shift bits below the sample
   * @param depth bits of the sample, 8 to 16
   */
  public record Component(int plane, int step, int offset, int shift, int depth) {

    boolean isByte() {
      return depth + shift <= 8;
    }

    int max() {
      return (1 << depth) - 1;
    }
  }

  /**
   * The layout of a pixel format; null if its samples do not lie on whole bytes in native order
   * (palettes, bits, floats, mosaics), so that frames must be converted first.
   */
  public static @Nullable SampleLayout of(int format) {
    AVPixFmtDescriptor descriptor = av_pix_fmt_desc_get(format);
    if (descriptor == null || (descriptor.flags() & NOT_PLAIN) != 0) {
      return null;
    }
    List<Component> components = colours(descriptor);
    if (components.stream().anyMatch(c -> c.depth() < 8 || c.depth() > 16)) {
      return null;
    }
    boolean rgb = (descriptor.flags() & AV_PIX_FMT_FLAG_RGB) != 0;
    int x = components.size() == 1 ? 0 : descriptor.log2_chroma_w();
    int y = components.size() == 1 ? 0 : descriptor.log2_chroma_h();
    return new SampleLayout(format, components, x, y, rgb);
  }

  private static List<Component> colours(AVPixFmtDescriptor descriptor) {
    int alpha = (descriptor.flags() & AV_PIX_FMT_FLAG_ALPHA) != 0 ? 1 : 0;
    List<Component> components = new ArrayList<>();
    for (int i = 0; i < descriptor.nb_components() - alpha; i++) {
      AVComponentDescriptor c = descriptor.comp(i);
      components.add(new Component(c.plane(), c.step(), c.offset(), c.shift(), c.depth()));
    }
    return components;
  }

  /** Whether there is a single component. */
  public boolean isGray() {
    return components.size() == 1;
  }

  /** Bits of a sample. */
  public int depth() {
    return components.get(0).depth();
  }

  /** libav's name of the pixel format. */
  public String name() {
    return name(format);
  }

  /** libav's name of any pixel format, "none" for none. */
  public static String name(int format) {
    String name = Dictionary.text(av_get_pix_fmt_name(format));
    return name.isEmpty() ? "none" : name;
  }
}
