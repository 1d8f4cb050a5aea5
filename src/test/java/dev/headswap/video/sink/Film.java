package dev.headswap.video.sink;

import static org.bytedeco.ffmpeg.global.avcodec.*;
import static org.bytedeco.ffmpeg.global.avutil.*;

import dev.headswap.frame.Rational;
import dev.headswap.video.EncodeSettings;
import dev.headswap.video.Provenance;
import dev.headswap.video.SourceSettings;
import dev.headswap.video.VideoFrame;
import dev.headswap.video.encode.Container;
import dev.headswap.video.encode.EncodedPacket;
import dev.headswap.video.encode.Encoder;
import dev.headswap.video.encode.Encoders;
import dev.headswap.video.libav.SideData;
import dev.headswap.video.mux.DecodingTimes;
import dev.headswap.video.mux.Muxer;
import dev.headswap.video.mux.OutputFormat;
import dev.headswap.video.mux.Packets;
import dev.headswap.video.source.FfmpegSource;
import dev.headswap.video.source.VideoTemplate;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.LongUnaryOperator;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVStream;

/** Makes small films with moving content for tests, with streams and times as awkward as wanted. */
public final class Film {

  private static final int SAMPLE_RATE = 8000;

  private int width = 64;
  private int height = 48;
  private int frames = 40;
  private int depth = 8;
  private Rational rate = new Rational(25, 1);
  private LongUnaryOperator times = n -> n;
  private String encoder = EncodeSettings.AUTO;
  private int turn;
  private int tracks;
  private boolean subtitles;
  private boolean attachment;
  private Rational aspect = new Rational(1, 1);

  public Film size(int newWidth, int newHeight) {
    width = newWidth;
    height = newHeight;
    return this;
  }

  public Film frames(int count) {
    frames = count;
    return this;
  }

  public Film depth(int bits) {
    depth = bits;
    return this;
  }

  public Film rate(int numerator, int denominator) {
    rate = new Rational(numerator, denominator);
    return this;
  }

  /** The time of each frame, in ticks of the inverse rate. */
  public Film times(LongUnaryOperator ofFrame) {
    times = ofFrame;
    return this;
  }

  public Film encoder(String name) {
    encoder = name;
    return this;
  }

  /** Clockwise, in degrees. */
  public Film turn(int degrees) {
    turn = degrees;
    return this;
  }

  public Film tracks(int count) {
    tracks = count;
    return this;
  }

  public Film subtitles() {
    subtitles = true;
    return this;
  }

  public Film attachment() {
    attachment = true;
    return this;
  }

  public Film aspect(int numerator, int denominator) {
    aspect = new Rational(numerator, denominator);
    return this;
  }

  /** Writes it, in the container that the name says. */
  public Path write(Path file) throws IOException {
    Path raw = file.resolveSibling(file.getFileName() + ".y4m");
    writeRaw(raw);
    EncodeSettings settings =
        new EncodeSettings(encoder, null, null, null, EncodeSettings.DEFAULT.audio(), Map.of(), 1);
    Container container = Container.of(file.toString(), null);
    try (FfmpegSource source = FfmpegSource.open(SourceSettings.of(raw.toString()));
        VideoTemplate template = source.template();
        Encoder video =
            Encoder.open(
                Encoders.choose(file.toString(), container, template, settings), template);
        Muxer muxer = new Muxer(container, file.toString())) {
      AVCodecParameters parameters = video.parameters();
      int place =
          OutputFormat.addVideo(muxer, container, template, parameters, Provenance.UNMARKED);
      if (turn != 0) {
        SideData.add(
            muxer.context().streams(place).codecpar(), AV_PKT_DATA_DISPLAYMATRIX, matrix());
      }
      avcodec_parameters_free(parameters);
      addOthers(muxer);
      muxer.metadata(Map.of("title", "A film"));
      muxer.open(Map.of());
      writePackets(muxer, encoded(source, video), template);
      muxer.finish();
    }
    Files.delete(raw);
    return file;
  }

  private List<EncodedPacket> encoded(FfmpegSource source, Encoder video) {
    List<EncodedPacket> packets = new ArrayList<>();
    long number = 0;
    for (VideoFrame next = source.next(); next != null; next = source.next()) {
      try (VideoFrame frame = next) {
        long pts = times.applyAsLong(number);
        long duration = times.applyAsLong(number + 1) - pts;
        frame.samples().pts(pts).duration(duration);
        video.encode(number++, frame.samples(), packets::add);
      }
    }
    video.flush(packets::add);
    return packets;
  }

  private record Due(double seconds, int stream, Rational base, EncodedPacket packet, long dts) {}

  private void writePackets(Muxer muxer, List<EncodedPacket> packets, VideoTemplate template) {
    List<Due> all = new ArrayList<>();
    long[] dts = DecodingTimes.of(packets.stream().mapToLong(EncodedPacket::pts).toArray(), 1);
    double tick = template.timeBase().value();
    for (int i = 0; i < dts.length; i++) {
      all.add(new Due(dts[i] * tick, 0, template.timeBase(), packets.get(i), dts[i]));
    }
    addSound(all, times.applyAsLong(frames) / rate.value());
    for (int line = 0; subtitles && line < 3; line++) {
      byte[] text = ("Line " + line).getBytes(StandardCharsets.UTF_8);
      add(all, tracks + 1, new Rational(1, 1000), text, line * 300L, 200);
    }
    all.sort(Comparator.comparingDouble(Due::seconds));
    AVPacket packet = av_packet_alloc();
    for (Due due : all) {
      Packets.fill(packet, due.packet(), due.dts());
      muxer.write(packet, due.stream(), due.base());
    }
    av_packet_free(packet);
  }

  private void addSound(List<Due> all, double seconds) {
    int length = SAMPLE_RATE / 10;
    for (int track = 1; track <= tracks; track++) {
      for (int block = 0; block < seconds * 10; block++) {
        byte[] sound = new byte[length * 2];
        for (int i = 0; i < sound.length; i++) {
          sound[i] = (byte) (i * track + block);
        }
        add(all, track, new Rational(1, SAMPLE_RATE), sound, (long) block * length, length);
      }
    }
  }

  private static void add(
      List<Due> all, int stream, Rational base, byte[] data, long time, long duration) {
    EncodedPacket packet = new EncodedPacket(time, duration, AV_PKT_FLAG_KEY, data, Map.of());
    all.add(new Due(time * base.value(), stream, base, packet, time));
  }

  private void addOthers(Muxer muxer) {
    AVCodecParameters parameters = avcodec_parameters_alloc();
    for (int track = 0; track < tracks; track++) {
      parameters.codec_type(AVMEDIA_TYPE_AUDIO).codec_id(AV_CODEC_ID_PCM_S16LE);
      parameters.sample_rate(SAMPLE_RATE).format(AV_SAMPLE_FMT_S16).block_align(2);
      parameters.bits_per_coded_sample(16).bit_rate(16L * SAMPLE_RATE);
      av_channel_layout_default(parameters.ch_layout(), 1);
      tag(
          muxer.add(parameters, new Rational(1, SAMPLE_RATE)),
          "language",
          track == 0 ? "eng" : "deu");
    }
    avcodec_parameters_free(parameters);
    if (subtitles) {
      AVCodecParameters text = avcodec_parameters_alloc();
      text.codec_type(AVMEDIA_TYPE_SUBTITLE).codec_id(AV_CODEC_ID_SUBRIP);
      tag(muxer.add(text, new Rational(1, 1000)), "title", "Words");
      avcodec_parameters_free(text);
    }
    if (attachment) {
      AVCodecParameters file = avcodec_parameters_alloc();
      file.codec_type(AVMEDIA_TYPE_ATTACHMENT).codec_id(AV_CODEC_ID_TTF);
      org.bytedeco.javacpp.BytePointer bytes =
          new org.bytedeco.javacpp.BytePointer(av_mallocz(64 + 64));
      file.extradata(bytes).extradata_size(64);
      AVStream stream = muxer.add(file, new Rational(1, 1000));
      stream.metadata(
          dev.headswap.video.libav.Dictionary.owned(
              Map.of("filename", "a.ttf", "mimetype", "application/x-truetype-font")));
      avcodec_parameters_free(file);
    }
  }

  private static void tag(AVStream stream, String key, String value) {
    stream.metadata(dev.headswap.video.libav.Dictionary.owned(Map.of(key, value)));
  }

  private byte[] matrix() {
    int[] values = new int[9];
    av_display_rotation_set(values, -turn);
    ByteBuffer bytes = ByteBuffer.allocate(36).order(ByteOrder.nativeOrder());
    for (int value : values) {
      bytes.putInt(value);
    }
    return bytes.array();
  }

  private void writeRaw(Path file) throws IOException {
    String format = depth == 8 ? "420jpeg" : "420p" + depth + " XYSCSS=420P" + depth;
    String header =
        "YUV4MPEG2 W%d H%d F%d:%d Ip A%d:%d C%s%n"
            .formatted(
                width,
                height,
                rate.numerator(),
                rate.denominator(),
                aspect.numerator(),
                aspect.denominator(),
                format);
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      out.write(header.getBytes(StandardCharsets.US_ASCII));
      for (int n = 0; n < frames; n++) {
        out.write("FRAME\n".getBytes(StandardCharsets.US_ASCII));
        plane(out, width, height, n);
        plane(out, (width + 1) / 2, (height + 1) / 2, 50 + n);
        plane(out, (width + 1) / 2, (height + 1) / 2, 90 - n);
      }
    }
  }

  private void plane(OutputStream out, int w, int h, int offset) throws IOException {
    for (int y = 0; y < h; y++) {
      for (int x = 0; x < w; x++) {
        int value = 64 + Math.floorMod(x * 2 + y + offset * 3, 128);
        if (depth == 8) {
          out.write(value);
        } else {
          int wide = value << (depth - 8);
          out.write(wide);
          out.write(wide >> 8);
        }
      }
    }
  }
}
