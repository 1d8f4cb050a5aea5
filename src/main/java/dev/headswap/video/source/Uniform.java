package dev.headswap.video.source;

import static org.bytedeco.ffmpeg.global.avutil.*;
import static org.bytedeco.ffmpeg.global.swscale.*;

import dev.headswap.video.libav.AvException;
import dev.headswap.video.pixel.SampleLayout;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVPixFmtDescriptor;
import org.bytedeco.ffmpeg.swscale.SwsContext;

/**
 * Keeps the frames of a video alike: formats whose samples do not lie on whole bytes become the
 * nearest that do, and frames of another size or format than the first become like it.
 */
final class Uniform implements AutoCloseable {

  private final int width;
  private final int height;
  private final int format;
  private final SwsContext scaler = sws_alloc_context();
  private boolean closed;

  /** Everything shall be like this frame, or the nearest that is plain. */
  Uniform(AVFrame first) {
    this.width = first.width();
    this.height = first.height();
    this.format = plain(first.format());
    scaler.flags(SWS_BICUBIC | SWS_ACCURATE_RND | SWS_FULL_CHR_H_INT);
  }

  /** The pixel format of every frame given out. */
  int format() {
    return format;
  }

  /** The frame itself where it fits; else a new one, and the old is freed. */
  AVFrame apply(AVFrame frame) {
    if (frame.format() == format && frame.width() == width && frame.height() == height) {
      return frame;
    }
    AVFrame converted = av_frame_alloc();
    try {
      AvException.check(av_frame_copy_props(converted, frame), "frame");
      converted.format(format).width(width).height(height);
      if (frame.format() != format && isRgb(format)) {
        converted.colorspace(AVCOL_SPC_RGB).color_range(AVCOL_RANGE_JPEG);
      }
      AvException.check(av_frame_get_buffer(converted, 0), "frame");
      AvException.check(sws_scale_frame(scaler, converted, frame), "conversion");
      return converted;
    } catch (AvException e) {
      av_frame_free(converted);
      throw e;
    } finally {
      av_frame_free(frame);
    }
  }

  private static int plain(int format) {
    if (SampleLayout.of(format) != null) {
      return format;
    }
    int[] candidates = {
      AV_PIX_FMT_RGB24,
      AV_PIX_FMT_RGBA,
      AV_PIX_FMT_GRAY8,
      AV_PIX_FMT_GRAY16LE,
      AV_PIX_FMT_RGB48LE,
      AV_PIX_FMT_RGBA64LE,
      AV_PIX_FMT_YUV420P10LE,
      AV_PIX_FMT_YUV422P10LE,
      AV_PIX_FMT_YUV444P10LE,
      AV_PIX_FMT_YUV420P12LE,
      AV_PIX_FMT_YUV422P12LE,
      AV_PIX_FMT_YUV444P12LE,
      AV_PIX_FMT_YUV444P16LE,
      AV_PIX_FMT_YUV420P16LE,
      AV_PIX_FMT_GBRP16LE
    };
    int best = candidates[0];
    for (int candidate : candidates) {
      best = av_find_best_pix_fmt_of_2(best, candidate, format, 1, (int[]) null);
    }
    return best;
  }

  private static boolean isRgb(int format) {
    AVPixFmtDescriptor descriptor = av_pix_fmt_desc_get(format);
    return (descriptor.flags() & AV_PIX_FMT_FLAG_RGB) != 0;
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true;
      sws_free_context(scaler);
    }
  }
}
