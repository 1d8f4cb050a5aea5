package dev.headswap.video.encode;

import static org.bytedeco.ffmpeg.avcodec.AVCodecContext.*;
import static org.bytedeco.ffmpeg.global.avcodec.*;
import static org.bytedeco.ffmpeg.global.avutil.*;

import dev.headswap.frame.Rational;
import dev.headswap.video.libav.AvException;
import dev.headswap.video.libav.Dictionary;
import dev.headswap.video.libav.Ratio;
import dev.headswap.video.source.VideoTemplate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avcodec.AVPacketSideData;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVFrameSideData;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.PointerPointer;
import org.jspecify.annotations.Nullable;

/**
 * One run of an encoder, from its first frame to its flushing. Times and durations of frames come
 * out exactly as they went in, whatever the encoder makes of them. For one thread at a time.
 */
public final class Encoder implements AutoCloseable {

  private static final int[] STATIC_SIDE_DATA = {
    AV_FRAME_DATA_MASTERING_DISPLAY_METADATA,
    AV_FRAME_DATA_CONTENT_LIGHT_LEVEL,
    AV_FRAME_DATA_AMBIENT_VIEWING_ENVIRONMENT
  };

  private final EncoderPlan plan;
  private final AVCodecContext context;
  private final @Nullable FrameFilter filter;
  private final AVFrame scratch = av_frame_alloc();
  private final AVFrame filtered = av_frame_alloc();
  private final AVPacket packet = av_packet_alloc();
  private final Map<Long, long[]> times = new HashMap<>();
  private byte @Nullable [] message;
  private byte @Nullable [] inserted;
  private boolean forced;
  private boolean closed;

  private Encoder(EncoderPlan plan, AVCodecContext context, @Nullable FrameFilter filter) {
    this.plan = plan;
    this.context = context;
    this.filter = filter;
  }

  /**
   * Opens an encoder.
   *
   * @throws AvException if it refuses
   * @throws IllegalArgumentException if an option is unknown to it
   */
  public static Encoder open(EncoderPlan plan, VideoTemplate template) {
    AVCodec codec = avcodec_find_encoder_by_name(plan.encoder());
    if (codec == null) {
      throw new IllegalArgumentException("this build has no encoder " + plan.encoder());
    }
    FrameFilter filter =
        plan.filters().isEmpty()
            ? null
            : new FrameFilter(plan.filters(), template.frame(), plan.timeBase());
    Encoder encoder = new Encoder(plan, avcodec_alloc_context3(codec), filter);
    try (Dictionary options = new Dictionary(plan.options())) {
      encoder.configure(template);
      AvException.check(
          avcodec_open2(encoder.context, codec, options.entries()), "encoder " + plan.encoder());
      expectAllTaken(plan.encoder(), options.map());
      return encoder;
    } catch (RuntimeException e) {
      encoder.close();
      throw e;
    }
  }

  private static void expectAllTaken(String encoder, Map<String, String> left) {
    if (!left.isEmpty()) {
      throw new IllegalArgumentException(
          "the encoder %s does not know the option %s"
              .formatted(encoder, left.keySet().iterator().next()));
    }
  }

  private void configure(VideoTemplate template) {
    AVFrame first = template.frame();
    boolean turned = plan.filters().contains("transpose");
    context.width(turned ? first.height() : first.width());
    context.height(turned ? first.width() : first.height());
    context.pix_fmt(plan.pixelFormat()).thread_count(plan.threads());
    context.time_base(Ratio.toNative(plan.timeBase()));
    context.framerate(Ratio.toNative(rate(template)));
    context.sample_aspect_ratio(Ratio.toNative(aspect(template)));
    context.chroma_sample_location(first.chroma_location());
    setColor(first);
    setFlags(template);
    carrySideData(first);
    if (plan.encoder().startsWith("prores") && template.parameters().profile() >= 0) {
      context.profile(template.parameters().profile());
    }
  }

  /** Of the pixels that are encoded: square once filtered so, and turned with the picture. */
  private Rational aspect(VideoTemplate template) {
    Rational aspect = template.aspect();
    if (plan.filters().contains("setsar=1")) {
      return new Rational(1, 1);
    }
    return plan.filters().contains("transpose")
        ? new Rational(aspect.denominator(), Math.max(1, aspect.numerator()))
        : aspect;
  }

  private Rational rate(VideoTemplate template) {
    if (plan.counted()) {
      return new Rational(plan.timeBase().denominator(), plan.timeBase().numerator());
    }
    return template.frameRate();
  }

  private void setColor(AVFrame first) {
    context.color_primaries(first.color_primaries()).color_trc(first.color_trc());
    context.color_range(first.color_range());
    boolean fromRgb = first.colorspace() == AVCOL_SPC_RGB;
    boolean toRgb = (av_pix_fmt_desc_get(plan.pixelFormat()).flags() & AV_PIX_FMT_FLAG_RGB) != 0;
    if (fromRgb && !toRgb) {
      context.colorspace(AVCOL_SPC_SMPTE170M).color_range(AVCOL_RANGE_MPEG);
    } else {
      context.colorspace(toRgb && !fromRgb ? AVCOL_SPC_RGB : first.colorspace());
    }
  }

  private void setFlags(VideoTemplate template) {
    int flags = context.flags() | AV_CODEC_FLAG_FRAME_DURATION;
    flags |= plan.globalHeader() ? AV_CODEC_FLAG_GLOBAL_HEADER : 0;
    if (isInterlaced(template)) {
      flags |= AV_CODEC_FLAG_INTERLACED_DCT | AV_CODEC_FLAG_INTERLACED_ME;
      context.field_order(template.parameters().field_order());
    }
    context.flags(flags).strict_std_compliance(FF_COMPLIANCE_UNOFFICIAL);
  }

  private static boolean isInterlaced(VideoTemplate template) {
    int order = template.parameters().field_order();
    return (template.frame().flags() & AVFrame.AV_FRAME_FLAG_INTERLACED) != 0
        || (order != AV_FIELD_UNKNOWN && order != AV_FIELD_PROGRESSIVE);
  }

  /** Mastering display, light level and their like go to encoders by way of their context. */
  private void carrySideData(AVFrame first) {
    PointerPointer<?> list = new PointerPointer<>((Pointer) null);
    try (IntPointer count = new IntPointer(1)) {
      count.put(0);
      for (int type : STATIC_SIDE_DATA) {
        AVFrameSideData data = av_frame_get_side_data(first, type);
        if (data != null && !data.isNull()) {
          // JavaCPP moves the list itself to where libav has put it
          AvException.check(av_frame_side_data_clone(list, count, data, 0), "side data");
        }
      }
      context.decoded_side_data(list).nb_decoded_side_data(count.get());
    }
  }

  /** What a container has to know of the stream; the caller frees it. */
  public AVCodecParameters parameters() {
    AVCodecParameters parameters = avcodec_parameters_alloc();
    AvException.check(avcodec_parameters_from_context(parameters, context), "parameters");
    return parameters;
  }

  /** How many places frames may come out of the order in which they are shown. */
  public int delay() {
    return Math.max(context.has_b_frames(), context.max_b_frames() > 0 ? 1 : 0);
  }

  /** The headers that were put aside, empty if none. */
  public byte[] extradata() {
    byte[] bytes = new byte[context.extradata_size()];
    if (bytes.length > 0) {
      new BytePointer(context.extradata()).capacity(bytes.length).get(bytes);
    }
    return bytes;
  }

  /**
   * Lets the first frame carry a message inside the video itself, where the encoder can.
   *
   * @param bytes 16 bytes that name the kind of message, then the message
   */
  public void setMessage(byte[] bytes) {
    if (context.codec_id() == AV_CODEC_ID_H264 && !Quality.carriesMessages(plan.encoder())) {
      inserted = bytes.clone();
    } else {
      message = bytes.clone();
    }
  }

  /** Lets the next frame be one that a viewer can begin with. */
  public void forceKey() {
    forced = true;
  }

  /**
   * Encodes a frame.
   *
   * @param index its number in the output, from 0
   * @param samples stay the caller's and unchanged
   * @param packets takes what comes out, in decoding order
   */
  public void encode(long index, AVFrame samples, Consumer<EncodedPacket> packets) {
    AvException.check(av_frame_ref(scratch, samples), "frame");
    try {
      long key = plan.counted() ? index : samples.pts();
      times.put(key, new long[] {samples.pts(), samples.duration()});
      scratch.pts(key).duration(plan.counted() ? 1 : samples.duration());
      scratch.pict_type(forced ? AV_PICTURE_TYPE_I : AV_PICTURE_TYPE_NONE);
      forced = false;
      attachMessage();
      pass(scratch, packets);
    } finally {
      av_frame_unref(scratch);
    }
  }

  /** Messages of the old encoder go, ours comes with the first frame. */
  private void attachMessage() {
    av_frame_remove_side_data(scratch, AV_FRAME_DATA_SEI_UNREGISTERED);
    byte[] bytes = message;
    message = null;
    if (bytes != null) {
      AVFrameSideData data =
          av_frame_new_side_data(scratch, AV_FRAME_DATA_SEI_UNREGISTERED, bytes.length);
      new BytePointer(data.data()).capacity(bytes.length).put(bytes);
    }
  }

  private void pass(AVFrame frame, Consumer<EncodedPacket> packets) {
    if (filter == null) {
      send(frame, packets);
      return;
    }
    filter.send(frame);
    passFiltered(filter, packets);
  }

  private void passFiltered(FrameFilter from, Consumer<EncodedPacket> packets) {
    while (from.receive(filtered)) {
      send(filtered, packets);
      av_frame_unref(filtered);
    }
  }

  private void send(@Nullable AVFrame frame, Consumer<EncodedPacket> packets) {
    int sent = avcodec_send_frame(context, frame);
    while (sent == AVERROR_EAGAIN()) {
      receive(packets);
      sent = avcodec_send_frame(context, frame);
    }
    if (sent != AVERROR_EOF) {
      AvException.check(sent, "encoding");
    }
    receive(packets);
  }

  /** Gives out everything that is still inside; nothing can be encoded afterwards. */
  public void flush(Consumer<EncodedPacket> packets) {
    if (filter != null) {
      filter.send(null);
      passFiltered(filter, packets);
    }
    send(null, packets);
  }

  private void receive(Consumer<EncodedPacket> packets) {
    int result = avcodec_receive_packet(context, packet);
    while (result >= 0) {
      packets.accept(taken());
      av_packet_unref(packet);
      result = avcodec_receive_packet(context, packet);
    }
    if (result != AVERROR_EAGAIN() && result != AVERROR_EOF) {
      throw new AvException("encoding", result);
    }
  }

  private EncodedPacket taken() {
    byte[] data = new byte[packet.size()];
    new BytePointer(packet.data()).capacity(data.length).get(data);
    byte[] unsent = inserted;
    inserted = null;
    if (unsent != null) {
      data = H264Message.inserted(data, unsent);
    }
    long[] time = times.remove(packet.pts());
    if (time == null) {
      time = new long[] {packet.pts(), packet.duration()};
    }
    return new EncodedPacket(time[0], time[1], packet.flags(), data, sideData());
  }

  private Map<Integer, byte[]> sideData() {
    if (packet.side_data_elems() == 0) {
      return Map.of();
    }
    Map<Integer, byte[]> found = new LinkedHashMap<>();
    for (int i = 0; i < packet.side_data_elems(); i++) {
      AVPacketSideData entry = packet.side_data().getPointer(i);
      if (entry.type() != AV_PKT_DATA_QUALITY_STATS && entry.type() != AV_PKT_DATA_CPB_PROPERTIES) {
        byte[] bytes = new byte[(int) entry.size()];
        new BytePointer(entry.data()).capacity(bytes.length).get(bytes);
        found.put(entry.type(), bytes);
      }
    }
    return found;
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true;
      if (filter != null) {
        filter.close();
      }
      av_packet_free(packet);
      av_frame_free(scratch);
      av_frame_free(filtered);
      avcodec_free_context(context);
    }
  }
}
