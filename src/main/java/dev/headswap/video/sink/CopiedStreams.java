package dev.headswap.video.sink;

import static org.bytedeco.ffmpeg.global.avcodec.*;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;

import dev.headswap.frame.Rational;
import dev.headswap.video.AudioMode;
import dev.headswap.video.TimeRange;
import dev.headswap.video.encode.Container;
import dev.headswap.video.libav.Ratio;
import dev.headswap.video.source.Demuxer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacket;

/** All streams of the target but its main video, on their way into the output. */
final class CopiedStreams implements AutoCloseable {

  private static final Rational MICROS = new Rational(1, 1_000_000);

  private final Demuxer target;
  private final TimeRange range;
  private final Map<Integer, StreamCopy> copies = new HashMap<>();
  private final Map<Integer, Integer> places = new HashMap<>();
  private final AVPacket packet = av_packet_alloc();
  private boolean waiting;

  private CopiedStreams(Demuxer target, TimeRange range) {
    this.target = target;
    this.range = range;
  }

  /** Decides on each stream. */
  static CopiedStreams plan(
      Demuxer target,
      Container container,
      AVCodecParameters video,
      TimeRange range,
      AudioMode audio) {
    CopiedStreams copies = new CopiedStreams(target, range);
    for (int i = 0; i < target.streamCount(); i++) {
      if (i != target.videoIndex()) {
        boolean sound = audio != AudioMode.NONE;
        copies.copies.put(i, StreamCopy.plan(target, i, container, video, sound));
      }
    }
    return copies;
  }

  /** Adds one stream of the target to the output, if it has a place there. */
  void addTo(Muxer muxer, Container container, int source) {
    StreamCopy copy = copies.get(source);
    if (copy != null && copy.isKept()) {
      places.put(source, copy.addTo(muxer, container));
    }
  }

  /** How many streams have a place in the output. */
  int count() {
    return places.size();
  }

  /** What is lost, one line each. */
  List<String> warnings(String container) {
    List<String> warnings = new ArrayList<>();
    for (int i = 0; i < target.streamCount(); i++) {
      String warning = copies.containsKey(i) ? copies.get(i).warning(container) : null;
      if (warning != null) {
        warnings.add(warning);
      }
    }
    return warnings;
  }

  /** Where the output's zero lies in the target's times, in microseconds. */
  long shiftMicros() {
    return shiftMicros(target, range);
  }

  /** Where the zero of an output of this range lies in the target's times, in microseconds. */
  static long shiftMicros(Demuxer target, TimeRange range) {
    return range.start() == null ? 0 : target.startMicros() + Math.round(range.start() * 1e6);
  }

  /** Where the wanted part ends in the target's times, in microseconds. */
  static long endMicros(Demuxer target, TimeRange range) {
    return range.end() == null
        ? Long.MAX_VALUE
        : target.startMicros() + Math.round(range.end() * 1e6);
  }

  /** Begins to read the target from its start. */
  void begin() {
    target.select(i -> copies.containsKey(i) && copies.get(i).hasPackets());
    waiting = places.isEmpty() ? false : advance();
  }

  private boolean advance() {
    while (target.read(packet)) {
      if (prepare(packet)) {
        return true;
      }
      av_packet_unref(packet);
    }
    return false;
  }

  /** Brings a packet of the target into the output's times; false if it does not belong there. */
  boolean prepare(AVPacket candidate) {
    StreamCopy copy = copies.get(candidate.stream_index());
    if (copy == null || !copy.hasPackets() || !places.containsKey(candidate.stream_index())) {
      return false;
    }
    boolean cover = target.isCover(candidate.stream_index());
    if (!cover && !isWithin(candidate, copy.timeBase())) {
      return false;
    }
    int stream = candidate.stream_index();
    if (!copy.adapt(candidate)) {
      return false;
    }
    candidate.stream_index(stream);
    if (!cover) {
      shift(candidate, Ratio.rescale(shiftMicros(), MICROS, copy.timeBase()));
    }
    return true;
  }

  private boolean isWithin(AVPacket candidate, Rational timeBase) {
    if (range.isAll()) {
      return true;
    }
    long micros = Ratio.rescale(time(candidate), timeBase, MICROS);
    return micros == AV_NOPTS_VALUE
        || (micros >= shiftMicros() && micros < endMicros(target, range));
  }

  private static long time(AVPacket packet) {
    return packet.pts() == AV_NOPTS_VALUE ? packet.dts() : packet.pts();
  }

  private static void shift(AVPacket packet, long ticks) {
    if (packet.pts() != AV_NOPTS_VALUE) {
      packet.pts(packet.pts() - ticks);
    }
    if (packet.dts() != AV_NOPTS_VALUE) {
      packet.dts(packet.dts() - ticks);
    }
  }

  /** Writes all packets that are due before a time. */
  void writeUntil(Muxer muxer, long micros) {
    while (waiting && due() <= micros) {
      write(muxer, packet);
      waiting = advance();
    }
  }

  /** Writes a prepared packet. */
  void write(Muxer muxer, AVPacket prepared) {
    int source = prepared.stream_index();
    muxer.write(prepared, places.getOrDefault(source, 0), target.timeBase(source));
  }

  private long due() {
    long time = packet.dts() == AV_NOPTS_VALUE ? packet.pts() : packet.dts();
    long micros = Ratio.rescale(time, target.timeBase(packet.stream_index()), MICROS);
    return micros == AV_NOPTS_VALUE ? Long.MIN_VALUE : micros;
  }

  @Override
  public void close() {
    copies.values().forEach(StreamCopy::close);
    copies.clear();
    av_packet_free(packet);
  }
}
