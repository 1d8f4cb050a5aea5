package dev.headswap.video.mux;

import static org.bytedeco.ffmpeg.global.avcodec.*;
import static org.bytedeco.ffmpeg.global.avformat.*;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EINVAL;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;
import static org.bytedeco.ffmpeg.global.avutil.av_free;

import dev.headswap.frame.Rational;
import dev.headswap.video.encode.Container;
import dev.headswap.video.libav.AvException;
import dev.headswap.video.libav.Deadline;
import dev.headswap.video.libav.Dictionary;
import dev.headswap.video.libav.Ratio;
import java.util.HashMap;
import java.util.Map;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.javacpp.BytePointer;
import org.jspecify.annotations.Nullable;

/** An output container being written. For one thread at a time. */
public final class Muxer implements AutoCloseable {

  /** How long before its decoding a packet of a transport stream arrives. */
  public static final double DELAY_SECONDS = 0.7;

  private final Container container;
  private final @Nullable Deadline deadline;
  private final double patienceSeconds;
  private final AVFormatContext context = new AVFormatContext(null);
  private final Map<Integer, Long> lastDts = new HashMap<>();
  private long repaired;
  private boolean opened;
  private boolean closed;

  /**
   * Prepares a container; nothing is written yet.
   *
   * @param url what libav opens
   */
  public Muxer(Container container, String url) {
    this(container, url, null, 0);
  }

  /**
   * As above; for an output that may stop taking things.
   *
   * @param deadline stays the caller's, and open for longer than this; null: waits for ever
   * @param patienceSeconds how long opening it, or writing a packet, may take
   */
  public Muxer(
      Container container, String url, @Nullable Deadline deadline, double patienceSeconds) {
    this.container = container;
    this.deadline = deadline;
    this.patienceSeconds = patienceSeconds;
    AvException.check(
        avformat_alloc_output_context2(context, container.format(), (String) null, url),
        "container " + container.name());
    context.max_delay((int) (DELAY_SECONDS * 1e6));
    if (deadline != null) {
      context.interrupt_callback(deadline.question());
    }
  }

  /** The native container, which stays this object's. */
  public AVFormatContext context() {
    return context;
  }

  /** Adds a stream; its parameters are copied. */
  public AVStream add(AVCodecParameters parameters, Rational timeBase) {
    AVStream stream = avformat_new_stream(context, null);
    AvException.check(avcodec_parameters_copy(stream.codecpar(), parameters), "stream");
    stream.codecpar().codec_tag(tag(parameters));
    stream.time_base(Ratio.toNative(timeBase));
    return stream;
  }

  /** The target's own tag where it means the same here, else the container's choice. */
  private int tag(AVCodecParameters parameters) {
    if (parameters.codec_id() == AV_CODEC_ID_HEVC && container.isMp4()) {
      return 'h' | 'v' << 8 | 'c' << 16 | '1' << 24;
    }
    int tag = parameters.codec_tag();
    if (parameters.codec_id() == AV_CODEC_ID_NONE) {
      return tag;
    }
    return av_codec_get_id(container.format().codec_tag(), tag) == parameters.codec_id() ? tag : 0;
  }

  /** Sets the tags of the whole file. */
  public void metadata(Map<String, String> tags) {
    context.metadata(Dictionary.owned(tags));
  }

  /** Opens the output and writes its header; options that the container does not know are left. */
  public void open(Map<String, String> options) {
    allow();
    try (Dictionary dictionary = new Dictionary(options)) {
      if ((container.format().flags() & AVFMT_NOFILE) == 0) {
        AVIOContext io = new AVIOContext(null);
        try (BytePointer url = new BytePointer(context.url())) {
          AvException.check(connect(io, url), "opening");
        }
        context.pb(io);
      }
      AvException.check(avformat_write_header(context, dictionary.entries()), "header");
      opened = true;
    }
  }

  private int connect(AVIOContext io, BytePointer url) {
    if (deadline == null) {
      return avio_open(io, url, AVIO_FLAG_WRITE);
    }
    String micros = Long.toString(Math.round(patienceSeconds * 1e6));
    try (Dictionary options = new Dictionary(Map.of("rw_timeout", micros))) {
      return avio_open2(io, url, AVIO_FLAG_WRITE, deadline.question(), options.entries());
    }
  }

  private void allow() {
    if (deadline != null) {
      deadline.allow(patienceSeconds);
    }
  }

  /** Whether this container takes its streams, tried in memory. */
  public boolean accepts() {
    AVIOContext io = new AVIOContext(null);
    if (avio_open_dyn_buf(io) < 0) {
      return false;
    }
    context.pb(io);
    Map<String, String> fragmented = Map.of("movflags", "frag_keyframe+empty_moov+delay_moov");
    int result;
    try (Dictionary options = new Dictionary(container.isMp4() ? fragmented : Map.of())) {
      result = avformat_write_header(context, options.entries());
    }
    BytePointer buffer = new BytePointer((org.bytedeco.javacpp.Pointer) null);
    avio_close_dyn_buf(io, buffer);
    av_free(buffer);
    context.pb(new AVIOContext(null));
    return result >= 0;
  }

  /** The unit that the container chose for a stream. */
  public Rational timeBase(int stream) {
    return Ratio.of(context.streams(stream).time_base());
  }

  /** Writes a packet, whose times are in {@code from}; its contents go over to libav. */
  public void write(AVPacket packet, int stream, Rational from) {
    packet.stream_index(stream).pos(-1);
    av_packet_rescale_ts(packet, Ratio.toNative(from), context.streams(stream).time_base());
    keepOrder(packet, stream);
    allow();
    AvException.check(av_interleaved_write_frame(context, packet), "writing");
    expectHealthy();
  }

  /** Moves a packet that would be decoded before its forerunner, as damaged files have them. */
  private void keepOrder(AVPacket packet, int stream) {
    if (packet.dts() == AV_NOPTS_VALUE) {
      return;
    }
    int least = (container.format().flags() & AVFMT_TS_NONSTRICT) != 0 ? 0 : 1;
    Long last = lastDts.get(stream);
    if (last != null && packet.dts() < last + least) {
      packet.dts(last + least);
      packet.pts(Math.max(packet.pts(), packet.dts()));
      repaired++;
    }
    lastDts.put(stream, packet.dts());
  }

  /** How many packets had to be moved to keep the order of decoding. */
  public long repaired() {
    return repaired;
  }

  private void expectHealthy() {
    AVIOContext io = context.pb();
    if (io != null && !io.isNull() && io.error() < 0) {
      throw new AvException("writing", io.error());
    }
  }

  /** Completes the container. */
  public void finish() {
    if (!opened) {
      throw new AvException("finishing", AVERROR_EINVAL());
    }
    allow();
    AvException.check(av_write_trailer(context), "finishing");
    expectHealthy();
    closeIo();
  }

  private void closeIo() {
    AVIOContext io = context.pb();
    if (io != null && !io.isNull() && (container.format().flags() & AVFMT_NOFILE) == 0) {
      context.pb(new AVIOContext(null));
      int result = avio_close(io);
      if (!closed) {
        AvException.check(result, "closing");
      }
    }
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true;
      closeIo();
      avformat_free_context(context);
    }
  }
}
