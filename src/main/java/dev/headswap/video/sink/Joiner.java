package dev.headswap.video.sink;

import static org.bytedeco.ffmpeg.global.avcodec.*;

import dev.headswap.frame.Rational;
import dev.headswap.video.AudioMode;
import dev.headswap.video.Provenance;
import dev.headswap.video.TimeRange;
import dev.headswap.video.encode.Container;
import dev.headswap.video.encode.EncodedPacket;
import dev.headswap.video.libav.Ratio;
import dev.headswap.video.mux.Chapters;
import dev.headswap.video.mux.CopiedStreams;
import dev.headswap.video.mux.DecodingTimes;
import dev.headswap.video.mux.GifLoop;
import dev.headswap.video.mux.Muxer;
import dev.headswap.video.mux.OutputFormat;
import dev.headswap.video.mux.Packets;
import dev.headswap.video.mux.Tags;
import dev.headswap.video.segment.Journal;
import dev.headswap.video.segment.SegmentReader;
import dev.headswap.video.source.Demuxer;
import dev.headswap.video.source.Location;
import dev.headswap.video.source.VideoTemplate;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.jspecify.annotations.Nullable;

/**
 * Joins finished segments with every other stream of the target, packet by packet, nothing encoded
 * anew.
 */
final class Joiner {

  private static final Rational MICROS = new Rational(1, 1_000_000);

  private final Container container;
  private final VideoTemplate template;
  private final AVCodecParameters encoded;
  private final TimeRange range;
  private final AudioMode audio;
  private final Provenance provenance;
  private final List<String> warnings = new ArrayList<>();
  private int copied;
  private int video;
  private byte @Nullable [] extradata;

  /**
   * For one output.
   *
   * @param encoded of the new main video; stays the caller's
   */
  Joiner(
      Container container,
      VideoTemplate template,
      AVCodecParameters encoded,
      TimeRange range,
      AudioMode audio,
      Provenance provenance) {
    this.container = container;
    this.template = template;
    this.encoded = encoded;
    this.range = range;
    this.audio = audio;
    this.provenance = provenance;
  }

  /** Writes {@code url}, complete but not yet under its final name. */
  void join(Journal segments, String target, String url) throws IOException {
    try (Demuxer demuxer = Demuxer.open(new Location(target));
        CopiedStreams others = CopiedStreams.plan(demuxer, container, encoded, range, audio);
        Muxer muxer = new Muxer(container, url)) {
      addStreams(muxer, demuxer, others);
      Map<String, String> tags = Tags.ofFile(demuxer.metadata(), container, provenance);
      muxer.metadata(tags);
      long shift = CopiedStreams.shiftMicros(demuxer, range);
      Chapters.copy(
          demuxer.context(), muxer.context(), shift, CopiedStreams.endMicros(demuxer, range));
      long[] dts = decodingTimes(segments, shift);
      double start = dts.length == 0 ? 0 : dts[0] * template.timeBase().value();
      Map<String, String> options =
          OutputFormat.options(container, tags, demuxer.timeBases(), start);
      options.putAll(GifLoop.option(container, demuxer));
      muxer.open(options);
      others.begin();
      writeAll(segments, muxer, others, dts, shift);
      muxer.finish();
      copied = others.count();
      warnings.addAll(others.warnings(container.name()));
      if (muxer.repaired() > 0) {
        warnings.add(muxer.repaired() + " packets were moved to keep the order of decoding");
      }
    }
  }

  /** How many streams of the target were taken over. */
  int copied() {
    return copied;
  }

  /** What the output cannot hold. */
  List<String> warnings() {
    return warnings;
  }

  private void addStreams(Muxer muxer, Demuxer demuxer, CopiedStreams others) {
    for (int i = 0; i < demuxer.streamCount(); i++) {
      if (i == demuxer.videoIndex()) {
        video = OutputFormat.addVideo(muxer, container, template, encoded, provenance);
      } else {
        others.addTo(muxer, container, i);
      }
    }
  }

  private long[] decodingTimes(Journal segments, long shiftMicros) throws IOException {
    List<Long> all = new ArrayList<>();
    for (int i = 0; i < segments.segments(); i++) {
      try (SegmentReader reader = new SegmentReader(segments.segment(i))) {
        all.addAll(reader.times());
      }
    }
    long shift = Ratio.rescale(shiftMicros, MICROS, template.timeBase());
    long[] pts = all.stream().mapToLong(time -> time - shift).toArray();
    if (pts.length == 0) {
      return pts;
    }
    long step = Math.max(1, template.frame().duration());
    long[] dts = DecodingTimes.of(pts, step);
    long earliest = Arrays.stream(pts).min().orElse(0);
    if (dts[0] < 0 && earliest >= 0 && !container.holdsNegativeTimes()) {
      long tick = Math.max(1, Ratio.ticks(0.001, template.timeBase()));
      return DecodingTimes.squeezed(pts, tick);
    }
    return dts;
  }

  private void writeAll(
      Journal segments, Muxer muxer, CopiedStreams others, long[] dts, long shiftMicros)
      throws IOException {
    long shift = Ratio.rescale(shiftMicros, MICROS, template.timeBase());
    AVPacket packet = av_packet_alloc();
    int index = 0;
    try {
      for (int i = 0; i < segments.segments(); i++) {
        try (SegmentReader reader = new SegmentReader(segments.segment(i))) {
          boolean changed = hasChanged(reader.extradata());
          EncodedPacket next = reader.next();
          for (; next != null; next = reader.next(), index++) {
            others.writeUntil(muxer, Ratio.rescale(dts[index], template.timeBase(), MICROS));
            Packets.fill(packet, next, dts[index]);
            packet.pts(next.pts() - shift);
            if (changed) {
              Packets.announce(packet, reader.extradata());
              changed = false;
            }
            muxer.write(packet, video, template.timeBase());
          }
        }
      }
      others.writeUntil(muxer, Long.MAX_VALUE);
    } finally {
      av_packet_free(packet);
    }
  }

  /** Whether the encoder's headers are others than those of the segment before. */
  private boolean hasChanged(byte[] next) {
    byte[] before = extradata;
    extradata = next;
    return before != null && !Arrays.equals(before, next);
  }
}
