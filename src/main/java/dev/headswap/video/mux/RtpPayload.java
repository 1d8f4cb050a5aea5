package dev.headswap.video.mux;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_AAC;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_copy;
import static org.bytedeco.ffmpeg.global.avformat.*;
import static org.bytedeco.ffmpeg.global.avutil.av_free;

import dev.headswap.video.libav.AvException;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Pointer;

/**
 * What RTP can carry. RTSP connects before it says what it takes, so it cannot be tried in memory;
 * the RTP packets that it sends can.
 */
final class RtpPayload {

  private static final int PACKET_BYTES = 1500;

  private RtpPayload() {}

  /**
   * Whether a stream can be sent. AAC only with its configuration: the session's description must
   * hold it before the first packet comes.
   */
  static boolean carries(AVCodecParameters parameters) {
    boolean described = parameters.codec_id() != AV_CODEC_ID_AAC || parameters.extradata_size() > 0;
    return described && isTaken(parameters);
  }

  private static boolean isTaken(AVCodecParameters parameters) {
    AVFormatContext context = new AVFormatContext(null);
    AvException.check(
        avformat_alloc_output_context2(context, null, "rtp", (String) null), "container rtp");
    AVIOContext io = new AVIOContext(null);
    AvException.check(avio_open_dyn_buf(io), "memory");
    io.max_packet_size(PACKET_BYTES);
    try {
      context.pb(io);
      AVStream stream = avformat_new_stream(context, null);
      AvException.check(avcodec_parameters_copy(stream.codecpar(), parameters), "stream");
      stream.codecpar().codec_tag(0);
      return avformat_write_header(context, (AVDictionary) null) >= 0;
    } finally {
      free(io);
      context.pb(new AVIOContext(null));
      avformat_free_context(context);
    }
  }

  private static void free(AVIOContext io) {
    BytePointer buffer = new BytePointer((Pointer) null);
    avio_close_dyn_buf(io, buffer);
    av_free(buffer);
  }
}
