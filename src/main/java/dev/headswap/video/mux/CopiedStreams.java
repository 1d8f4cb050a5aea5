package dev.headswap.video.mux;

import static org.bytedeco.ffmpeg.global.avcodec.*;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_ENOMEM;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;

import dev.headswap.frame.Rational;
import dev.headswap.video.AudioMode;
import dev.headswap.video.TimeRange;
import dev.headswap.video.encode.Container;
import dev.headswap.video.libav.AvException;
import dev.headswap.video.libav.Ratio;
import dev.headswap.video.source.Demuxer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacket;

/** All streams of the target but its main video, on their way into the output. */
public final class CopiedStreams implements AutoCloseable {

  private static final Rational MICROS = new Rational(1, 1_000_000);

  private final Demuxer target;
  private final TimeRange range;
  private final Map<Integer, StreamCopy> copies = new HashMap<>();
  private final Map<Integer, Integer> places = new HashMap<>();
  private final AVPacket packet = av_packet_alloc();
  private final Deque<AVPacket> ready = new ArrayDeque<>();
  private boolean reading;

  private CopiedStreams(Demuxer target, TimeRange range) {
    this.target = target;
    this.range = range;
  }

  /** Decides on each stream. */
  public static CopiedStreams plan(
      Demuxer target,
      Container container,
      AVCodecParameters video,
      TimeRange range,
      AudioMode audio) {
    CopiedStreams copies = new CopiedStreams(target, range);
    for (int i = 0; i < target.streamCount(); i++) {
      if (i != target.videoIndex()) {
        copies.copies.put(i, StreamCopy.plan(target, i, container, video, audio));
      }
    }
    return copies;
  }

  /** Adds one stream of the target to the output, if it has a place there. */
  public void addTo(Muxer muxer, Container container, int source) {
    StreamCopy copy = copies.get(source);
    if (copy != null && copy.isKept()) {
      places.put(source, copy.addTo(muxer, container));
    }
  }

  /** How many streams have a place in the output. */
  public int count() {
    return places.size();
  }

  /** What is lost, one line each. */
  public List<String> warnings(String container) {
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
  public long shiftMicros() {
    return shiftMicros(target, range);
  }

  /** Where the zero of an output of this range lies in the target's times, in microseconds. */
  public static long shiftMicros(Demuxer target, TimeRange range) {
    return range.start() == null ? 0 : target.startMicros() + Math.round(range.start() * 1e6);
  }

  /** Where the wanted part ends in the target's times, in microseconds. */
  public static long endMicros(Demuxer target, TimeRange range) {
    return range.end() == null
        ? Long.MAX_VALUE
        : target.startMicros() + Math.round(range.end() * 1e6);
  }

  /** Begins to read the target from its start. */
  public void begin() {
    target.select(i -> copies.containsKey(i) && copies.get(i).hasPackets());
    reading = !places.isEmpty();
  }

  private void readUntilReady() {
    while (reading && ready.isEmpty()) {
      if (target.read(packet)) {
        take(packet);
        av_packet_unref(packet);
      } else {
        reading = false;
        flush();
      }
    }
  }

  /** Brings a packet of the target into the output's times and keeps it until it is written. */
  public void take(AVPacket candidate) {
    int stream = candidate.stream_index();
    StreamCopy copy = copies.get(stream);
    if (copy == null || !copy.hasPackets() || !places.containsKey(stream)) {
      return;
    }
    if (!target.isCover(stream)) {
      if (!isWithin(candidate, copy.timeBase())) {
        return;
      }
      shift(candidate, Ratio.rescale(shiftMicros(), MICROS, copy.timeBase()));
    }
    copy.adapt(candidate, adapted -> keep(adapted, stream));
  }

  /** Gives what encoders of sound still hold to those that wait. */
  public void flush() {
    places.keySet().stream()
        .sorted()
        .forEach(stream -> copy(stream).flush(adapted -> keep(adapted, stream)));
  }

  private void keep(AVPacket adapted, int stream) {
    AVPacket kept = av_packet_clone(adapted);
    if (kept == null) {
      throw new AvException("packet", AVERROR_ENOMEM());
    }
    ready.add(kept.stream_index(stream));
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
  public void writeUntil(Muxer muxer, long micros) {
    readUntilReady();
    while (!ready.isEmpty() && due(ready.element()) <= micros) {
      AVPacket next = ready.remove();
      int source = next.stream_index();
      try {
        muxer.write(next, places.getOrDefault(source, 0), writtenTimeBase(source));
      } finally {
        av_packet_free(next);
      }
      readUntilReady();
    }
  }

  private Rational writtenTimeBase(int source) {
    return copy(source).writtenTimeBase();
  }

  private StreamCopy copy(int source) {
    return Objects.requireNonNull(copies.get(source));
  }

  private long due(AVPacket next) {
    long time = next.dts() == AV_NOPTS_VALUE ? next.pts() : next.dts();
    long micros = Ratio.rescale(time, writtenTimeBase(next.stream_index()), MICROS);
    return micros == AV_NOPTS_VALUE ? Long.MIN_VALUE : micros;
  }

  @Override
  public void close() {
    ready.forEach(next -> av_packet_free(next));
    ready.clear();
    copies.values().forEach(StreamCopy::close);
    copies.clear();
    av_packet_free(packet);
  }
}
