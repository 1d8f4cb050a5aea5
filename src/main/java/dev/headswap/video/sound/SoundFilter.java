package dev.headswap.video.sound;

import static org.bytedeco.ffmpeg.global.avfilter.*;
import static org.bytedeco.ffmpeg.global.avutil.*;

import dev.headswap.frame.Rational;
import dev.headswap.video.libav.AvException;
import dev.headswap.video.libav.Dictionary;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avfilter.AVFilterContext;
import org.bytedeco.ffmpeg.avfilter.AVFilterGraph;
import org.bytedeco.ffmpeg.avfilter.AVFilterInOut;
import org.bytedeco.ffmpeg.avutil.AVChannelLayout;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.Pointer;
import org.jspecify.annotations.Nullable;

/** Brings decoded sound into an encoder's format and frame length; gaps become silence. */
final class SoundFilter implements AutoCloseable {

  private static final int LAYOUT_LENGTH = 128;
  private static final String SOURCE = "abuffer@in";
  private static final String SINK = "abuffersink@out";

  private final AVFilterGraph graph = avfilter_graph_alloc();
  private final AVFilterContext source;
  private final AVFilterContext sink;

  /**
   * For frames like {@code first}.
   *
   * @param timeBase of their times; those that come out count samples of the encoder's rate
   */
  SoundFilter(AVFrame first, Rational timeBase, AVCodecContext encoder) {
    graph.nb_threads(1);
    String text = describe(first, timeBase, encoder);
    AVFilterInOut inputs = new AVFilterInOut(null);
    AVFilterInOut outputs = new AVFilterInOut(null);
    AvException.check(avfilter_graph_parse2(graph, text, inputs, outputs), "sound filter " + text);
    AvException.check(avfilter_graph_config(graph, (Pointer) null), "sound filter " + text);
    this.source = Objects.requireNonNull(avfilter_graph_get_filter(graph, SOURCE));
    this.sink = Objects.requireNonNull(avfilter_graph_get_filter(graph, SINK));
  }

  private static String describe(AVFrame first, Rational timeBase, AVCodecContext encoder) {
    String in =
        SOURCE
            + "=time_base=%d/%d:sample_rate=%d:sample_fmt=%d:channel_layout=%s"
                .formatted(
                    timeBase.numerator(),
                    timeBase.denominator(),
                    first.sample_rate(),
                    first.format(),
                    name(first.ch_layout()));
    String format =
        "aformat=sample_fmts=%s:sample_rates=%d:channel_layouts=%s"
            .formatted(
                Dictionary.text(av_get_sample_fmt_name(encoder.sample_fmt())),
                encoder.sample_rate(),
                name(encoder.ch_layout()));
    String steady = "aresample=%d:async=1:min_hard_comp=0.1".formatted(encoder.sample_rate());
    String length = "asetnsamples=n=%d:p=0".formatted(encoder.frame_size());
    return String.join(",", in, steady, format, length, SINK);
  }

  private static String name(AVChannelLayout layout) {
    byte[] text = new byte[LAYOUT_LENGTH];
    int length = av_channel_layout_describe(layout, text, LAYOUT_LENGTH);
    AvException.check(length, "channels");
    return new String(text, 0, Math.min(length, LAYOUT_LENGTH) - 1, StandardCharsets.US_ASCII);
  }

  /** Takes a frame, which stays the caller's; null says that there are no more. */
  void send(@Nullable AVFrame frame) {
    AvException.check(
        av_buffersrc_add_frame_flags(source, frame, AV_BUFFERSRC_FLAG_KEEP_REF), "sound filter");
  }

  /** Fills {@code frame}; false if more has to come in first or there is no more. */
  boolean receive(AVFrame frame) {
    int result = av_buffersink_get_frame(sink, frame);
    if (result == AVERROR_EAGAIN() || result == AVERROR_EOF) {
      return false;
    }
    AvException.check(result, "sound filter");
    return true;
  }

  @Override
  public void close() {
    avfilter_graph_free(graph);
  }
}
