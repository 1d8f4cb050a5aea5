package dev.headswap.video.sound;

import static org.bytedeco.ffmpeg.global.avcodec.*;
import static org.bytedeco.ffmpeg.global.avutil.*;

import dev.headswap.frame.Rational;
import dev.headswap.video.libav.AvException;
import dev.headswap.video.libav.Ratio;
import java.util.Set;
import java.util.function.Consumer;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVChannelLayout;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.jspecify.annotations.Nullable;

/** Encodes one sound track anew as AAC; its times stay. For one thread at a time. */
public final class SoundEncoder implements AutoCloseable {

  private static final Set<Integer> RATES =
      Set.of(
          96000, 88200, 64000, 48000, 44100, 32000, 24000, 22050, 16000, 12000, 11025, 8000, 7350);
  private static final int USUAL_RATE = 48000;
  private static final long BITS_PER_CHANNEL = 96_000;

  private final Rational from;
  private final AVCodecContext decoder;
  private final AVCodecContext encoder;
  private final AVFrame frame = av_frame_alloc();
  private final AVPacket encoded = av_packet_alloc();
  private @Nullable SoundFilter filter;
  private long refused;

  private SoundEncoder(Rational from, AVCodecContext decoder, AVCodecContext encoder) {
    this.from = from;
    this.decoder = decoder;
    this.encoder = encoder;
  }

  /**
   * Opens a decoder and an encoder; null where there is none for this sound.
   *
   * @param original the track; stays the caller's
   * @param globalHeader whether the container wants the encoder's headers apart
   */
  public static @Nullable SoundEncoder open(AVStream original, boolean globalHeader) {
    AVCodec from = avcodec_find_decoder(original.codecpar().codec_id());
    AVCodec to = avcodec_find_encoder(AV_CODEC_ID_AAC);
    if (from == null || to == null || original.codecpar().sample_rate() <= 0) {
      return null;
    }
    SoundEncoder sound =
        new SoundEncoder(
            Ratio.of(original.time_base()),
            avcodec_alloc_context3(from),
            avcodec_alloc_context3(to));
    if (sound.opens(from, to, original, globalHeader)) {
      return sound;
    }
    sound.close();
    return null;
  }

  private boolean opens(AVCodec from, AVCodec to, AVStream original, boolean globalHeader) {
    avcodec_parameters_to_context(decoder, original.codecpar());
    decoder.pkt_timebase(original.time_base());
    int rate = original.codecpar().sample_rate();
    encoder.sample_rate(RATES.contains(rate) ? rate : USUAL_RATE);
    encoder.sample_fmt(AV_SAMPLE_FMT_FLTP);
    copyLayout(original.codecpar().ch_layout(), encoder.ch_layout());
    encoder.bit_rate(BITS_PER_CHANNEL * encoder.ch_layout().nb_channels());
    encoder.time_base(Ratio.toNative(timeBase()));
    encoder.flags(globalHeader ? encoder.flags() | AV_CODEC_FLAG_GLOBAL_HEADER : encoder.flags());
    return avcodec_open2(decoder, from, (AVDictionary) null) >= 0
        && avcodec_open2(encoder, to, (AVDictionary) null) >= 0;
  }

  /** The same places of loudspeakers, or the usual ones where the track names none. */
  private static void copyLayout(AVChannelLayout original, AVChannelLayout to) {
    if (original.order() == AV_CHANNEL_ORDER_UNSPEC) {
      av_channel_layout_default(to, original.nb_channels());
    } else {
      AvException.check(av_channel_layout_copy(to, original), "channels");
    }
  }

  /** What a container has to know of the new track. */
  public void describe(AVCodecParameters parameters) {
    AvException.check(avcodec_parameters_from_context(parameters, encoder), "parameters");
  }

  /** The unit of the new packets' times. */
  public Rational timeBase() {
    return new Rational(1, encoder.sample_rate());
  }

  /** How many packets could not be decoded. */
  public long refused() {
    return refused;
  }

  /**
   * Takes a packet of the track.
   *
   * @param packet stays the caller's
   * @param out gets what is ready, each valid during the call only
   */
  public void encode(AVPacket packet, Consumer<AVPacket> out) {
    if (avcodec_send_packet(decoder, packet) < 0) {
      refused++;
    }
    decodeAll(out);
  }

  /** Gives out the rest. */
  public void flush(Consumer<AVPacket> out) {
    avcodec_send_packet(decoder, null);
    decodeAll(out);
    if (filter != null) {
      filter.send(null);
      encodeAll(filter, out);
      avcodec_send_frame(encoder, null);
      receiveAll(out);
    }
  }

  private void decodeAll(Consumer<AVPacket> out) {
    while (avcodec_receive_frame(decoder, frame) >= 0) {
      copyLayout(frame);
      frame.pts(frame.best_effort_timestamp());
      SoundFilter steady = filter == null ? new SoundFilter(frame, from, encoder) : filter;
      filter = steady;
      steady.send(frame);
      av_frame_unref(frame);
      encodeAll(steady, out);
    }
  }

  private static void copyLayout(AVFrame decoded) {
    if (decoded.ch_layout().order() == AV_CHANNEL_ORDER_UNSPEC) {
      av_channel_layout_default(decoded.ch_layout(), decoded.ch_layout().nb_channels());
    }
  }

  private void encodeAll(SoundFilter steady, Consumer<AVPacket> out) {
    while (steady.receive(frame)) {
      int sent = avcodec_send_frame(encoder, frame);
      av_frame_unref(frame);
      AvException.check(sent, "encoding sound");
      receiveAll(out);
    }
  }

  private void receiveAll(Consumer<AVPacket> out) {
    while (avcodec_receive_packet(encoder, encoded) >= 0) {
      out.accept(encoded);
      av_packet_unref(encoded);
    }
  }

  @Override
  public void close() {
    if (filter != null) {
      filter.close();
    }
    av_frame_free(frame);
    av_packet_free(encoded);
    avcodec_free_context(decoder);
    avcodec_free_context(encoder);
  }
}
