package dev.headswap.video.verify;

import static org.bytedeco.ffmpeg.global.avcodec.*;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;

import dev.headswap.video.TimeRange;
import dev.headswap.video.source.Demuxer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.javacpp.BytePointer;

/** One stream other than the main video: its packets counted, hashed and timed. */
final class StreamDigest {

  private final String type;
  private final String codec;
  private final double timeBase;
  private final Map<String, String> tags;
  private final int disposition;
  private final boolean cover;
  private final MessageDigest digest;
  private final List<Double> times = new ArrayList<>();
  private long packets;
  private String hash = "";

  private StreamDigest(Demuxer demuxer, int index, String type, String codec) {
    this.type = type;
    this.codec = codec;
    this.timeBase = demuxer.timeBase(index).value();
    this.tags = demuxer.metadata(index);
    this.disposition = demuxer.stream(index).disposition();
    this.cover = demuxer.isCover(index);
    try {
      this.digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 required of every JVM", e);
    }
    addExtradata(demuxer, index);
  }

  /** The contents of an attachment lie in its header. */
  private void addExtradata(Demuxer demuxer, int index) {
    var parameters = demuxer.stream(index).codecpar();
    if (type.equals("attachment") && parameters.extradata_size() > 0) {
      byte[] bytes = new byte[parameters.extradata_size()];
      new BytePointer(parameters.extradata()).capacity(bytes.length).get(bytes);
      digest.update(bytes);
    }
  }

  /** All streams but the main video, read in one go. */
  static List<StreamDigest> all(
      Demuxer demuxer, List<dev.headswap.video.StreamInfo> streams, TimeRange range) {
    Map<Integer, StreamDigest> digests = new LinkedHashMap<>();
    for (int i = 0; i < demuxer.streamCount(); i++) {
      if (i != demuxer.videoIndex()) {
        String type = streams.get(i).type();
        digests.put(i, new StreamDigest(demuxer, i, type, streams.get(i).codec()));
      }
    }
    demuxer.select(digests::containsKey);
    AVPacket packet = av_packet_alloc();
    while (!digests.isEmpty() && demuxer.read(packet)) {
      StreamDigest digest = digests.get(packet.stream_index());
      if (digest != null) {
        digest.add(packet, demuxer.startMicros() / 1e6, range);
      }
      av_packet_unref(packet);
    }
    av_packet_free(packet);
    digests.values().forEach(StreamDigest::complete);
    return List.copyOf(digests.values());
  }

  private void add(AVPacket packet, double origin, TimeRange range) {
    long time = packet.pts() == AV_NOPTS_VALUE ? packet.dts() : packet.pts();
    double seconds = time == AV_NOPTS_VALUE ? 0 : time * timeBase;
    if (!range.isAll() && !cover) {
      double at = Math.round((seconds - origin) * 1e6) / 1e6;
      if (at < range.startOrZero() || at >= range.endOrInfinity()) {
        return;
      }
      seconds -= range.start() == null ? 0 : origin + range.start();
    }
    packets++;
    times.add(seconds);
    byte[] bytes = new byte[packet.size()];
    if (bytes.length > 0) {
      new BytePointer(packet.data()).capacity(bytes.length).get(bytes);
    }
    digest.update(bytes);
  }

  private void complete() {
    hash = HexFormat.of().formatHex(digest.digest()).substring(0, 16);
  }

  String type() {
    return type;
  }

  /** Codec, count and hash of the packets. */
  String contents() {
    return "%s, %d packets, sha256 %s".formatted(codec, packets, hash);
  }

  String language() {
    String language = tags.getOrDefault("language", "und");
    return language.isEmpty() ? "und" : language;
  }

  String title() {
    return tags.getOrDefault("title", "");
  }

  int disposition() {
    return disposition;
  }

  List<Double> times() {
    return times;
  }

  double timeBase() {
    return timeBase;
  }

  boolean cover() {
    return cover;
  }
}
