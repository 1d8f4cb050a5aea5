package dev.headswap.video.source;

import static org.bytedeco.ffmpeg.global.avcodec.*;
import static org.bytedeco.ffmpeg.global.avutil.*;

import dev.headswap.video.VideoException;
import dev.headswap.video.libav.AvException;
import dev.headswap.video.libav.Dictionary;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.jspecify.annotations.Nullable;

/**
 * Decodes the main video of a container. Packets that the decoder refuses are counted and passed
 * over; frames decoded with errors are given out.
 */
final class Decoder implements AutoCloseable {

  private static final long LARGEST_PICTURE = 1L << 28;
  private static final int PATIENCE = 4096;

  private final Demuxer demuxer;
  private final AVCodecContext context;
  private final AVPacket packet = av_packet_alloc();
  private final @Nullable Companions companions;
  private final Receipts receipts = new Receipts();
  private boolean drained;
  private boolean closed;
  private long refused;

  private Decoder(Demuxer demuxer, AVCodecContext context, @Nullable Companions companions) {
    this.demuxer = demuxer;
    this.context = context;
    this.companions = companions;
  }

  /**
   * Opens the decoder of the main video.
   *
   * @param threads 0 lets libav choose
   * @param live gives each frame out as soon as it can
   * @param companions takes the packets of all other streams; null to leave them out
   */
  static Decoder open(Demuxer demuxer, int threads, boolean live, @Nullable Companions companions) {
    AVStream stream = demuxer.video();
    String name = demuxer.location().name();
    AVCodec codec = codec(demuxer, stream.codecpar().codec_id());
    if (codec == null) {
      String what = Dictionary.text(avcodec_get_name(stream.codecpar().codec_id()));
      throw VideoException.input(name, "no decoder for " + what);
    }
    AVCodecContext context = avcodec_alloc_context3(codec);
    Decoder decoder = new Decoder(demuxer, context, companions);
    try {
      AvException.check(avcodec_parameters_to_context(context, stream.codecpar()), "parameters");
      context.pkt_timebase(stream.time_base()).thread_count(threads);
      context.max_pixels(LARGEST_PICTURE);
      context.flags(context.flags() | AV_CODEC_FLAG_OUTPUT_CORRUPT);
      if (live) {
        context
            .flags(context.flags() | AV_CODEC_FLAG_LOW_DELAY)
            .thread_type(AVCodecContext.FF_THREAD_SLICE);
      }
      AvException.check(avcodec_open2(context, codec, (AVDictionary) null), "decoder");
      return decoder;
    } catch (AvException e) {
      decoder.close();
      throw new VideoException(VideoException.Kind.INPUT, name, message(e), e);
    }
  }

  private static String message(AvException e) {
    return "cannot be decoded: " + e.getMessage();
  }

  private static @Nullable AVCodec codec(Demuxer demuxer, int id) {
    boolean transparent = "1".equals(demuxer.metadata(demuxer.videoIndex()).get("alpha_mode"));
    if (transparent && (id == AV_CODEC_ID_VP9 || id == AV_CODEC_ID_VP8)) {
      // the native decoders of VP8 and VP9 leave transparency out
      String name = id == AV_CODEC_ID_VP9 ? "libvpx-vp9" : "libvpx";
      AVCodec full = avcodec_find_decoder_by_name(name);
      return full == null ? avcodec_find_decoder(id) : full;
    }
    return avcodec_find_decoder(id);
  }

  /** How many packets the decoder refused. */
  long refused() {
    return refused;
  }

  /** When the packet of the last frame came in, on the clock of {@link System#nanoTime()}. */
  long receivedNanos() {
    return receipts.lastNanos();
  }

  /** libav's name of the codec. */
  String name() {
    return Dictionary.text(avcodec_get_name(context.codec_id()));
  }

  /** Fills {@code frame} with the next frame; false at the end. */
  boolean receive(AVFrame frame) {
    int failures = 0;
    while (true) {
      int result = avcodec_receive_frame(context, frame);
      if (result >= 0) {
        receipts.given(frame.pts());
        return true;
      }
      if (result == AVERROR_EOF) {
        return false;
      }
      if (result != AVERROR_EAGAIN()) {
        refused++;
        if (++failures > PATIENCE) {
          return false;
        }
        continue;
      }
      feed();
    }
  }

  private void feed() {
    while (demuxer.read(packet)) {
      boolean ours = packet.stream_index() == demuxer.videoIndex();
      if (ours && av_packet_get_side_data(packet, AV_PKT_DATA_ENCRYPTION_INFO, null) != null) {
        throw VideoException.input(
            demuxer.location().name(), "is encrypted; give an unprotected file");
      }
      if (ours) {
        receipts.taken(packet.pts());
      }
      int result = ours ? avcodec_send_packet(context, packet) : pass();
      av_packet_unref(packet);
      if (result < 0) {
        refused++;
      }
      if (ours) {
        return;
      }
    }
    if (!drained) {
      drained = true;
      avcodec_send_packet(context, null);
    }
  }

  private int pass() {
    if (companions != null) {
      companions.add(packet);
    }
    return 0;
  }

  /** Forgets everything, as after going to another place of the container. */
  void restart() {
    drained = false;
    avcodec_flush_buffers(context);
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true;
      av_packet_free(packet);
      avcodec_free_context(context);
    }
  }
}
