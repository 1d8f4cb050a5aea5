package dev.headswap.video.encode;

import static org.bytedeco.ffmpeg.global.avfilter.*;
import static org.bytedeco.ffmpeg.global.avutil.*;

import dev.headswap.frame.Rational;
import dev.headswap.video.libav.AvException;
import org.bytedeco.ffmpeg.avfilter.AVFilterContext;
import org.bytedeco.ffmpeg.avfilter.AVFilterGraph;
import org.bytedeco.ffmpeg.avfilter.AVFilterInOut;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Pointer;

/** A filter graph of libav that gives one frame for each that it takes. */
final class FrameFilter implements AutoCloseable {

  private final AVFilterGraph graph = avfilter_graph_alloc();
  private final AVFilterContext source = new AVFilterContext(null);
  private final AVFilterContext sink = new AVFilterContext(null);
  private boolean closed;

  /** For frames like {@code first}. */
  FrameFilter(String filters, AVFrame first, Rational timeBase) {
    graph.nb_threads(1);
    create(source, "buffer", "in", describe(first, timeBase));
    create(sink, "buffersink", "out", null);
    connect(filters);
    AvException.check(avfilter_graph_config(graph, (Pointer) null), "filter " + filters);
  }

  private static String describe(AVFrame frame, Rational timeBase) {
    AVRational aspect = frame.sample_aspect_ratio();
    return "width=%d:height=%d:pix_fmt=%d:time_base=%d/%d:sar=%d/%d:colorspace=%d:range=%d"
        .formatted(
            frame.width(),
            frame.height(),
            frame.format(),
            timeBase.numerator(),
            timeBase.denominator(),
            aspect.num(),
            Math.max(1, aspect.den()),
            frame.colorspace(),
            frame.color_range());
  }

  private void create(
      AVFilterContext context,
      String filter,
      String name,
      @org.jspecify.annotations.Nullable String arguments) {
    AvException.check(
        avfilter_graph_create_filter(
            context, avfilter_get_by_name(filter), name, arguments, null, graph),
        "filter " + filter);
  }

  private void connect(String filters) {
    AVFilterInOut outputs = end("in", source);
    AVFilterInOut inputs = end("out", sink);
    int parsed;
    try (BytePointer text = new BytePointer(filters)) {
      parsed = avfilter_graph_parse_ptr(graph, text, inputs, outputs, null);
    }
    avfilter_inout_free(inputs);
    avfilter_inout_free(outputs);
    AvException.check(parsed, "filter " + filters);
  }

  private static AVFilterInOut end(String name, AVFilterContext context) {
    AVFilterInOut end = avfilter_inout_alloc();
    return end.name(av_strdup(new BytePointer(name)))
        .filter_ctx(context)
        .pad_idx(0)
        .next(new AVFilterInOut(null));
  }

  /** Takes a frame, which stays the caller's; null says that there are no more. */
  void send(@org.jspecify.annotations.Nullable AVFrame frame) {
    AvException.check(
        av_buffersrc_add_frame_flags(source, frame, AV_BUFFERSRC_FLAG_KEEP_REF), "filter");
  }

  /** Fills {@code frame}; false if a further frame is needed first or there are no more. */
  boolean receive(AVFrame frame) {
    int result = av_buffersink_get_frame(sink, frame);
    if (result == AVERROR_EAGAIN() || result == AVERROR_EOF) {
      return false;
    }
    AvException.check(result, "filter");
    return true;
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true;
      avfilter_graph_free(graph);
    }
  }
}
