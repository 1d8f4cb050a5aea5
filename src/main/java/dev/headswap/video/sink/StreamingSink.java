package dev.headswap.video.sink;

import static org.bytedeco.ffmpeg.global.avcodec.*;

import dev.headswap.frame.Rational;
import dev.headswap.video.EncodeSettings;
import dev.headswap.video.FrameSink;
import dev.headswap.video.LiveSettings;
import dev.headswap.video.Provenance;
import dev.headswap.video.SinkReport;
import dev.headswap.video.VideoException;
import dev.headswap.video.VideoFrame;
import dev.headswap.video.encode.Container;
import dev.headswap.video.encode.EncodedPacket;
import dev.headswap.video.encode.Encoder;
import dev.headswap.video.encode.EncoderPlan;
import dev.headswap.video.encode.Encoders;
import dev.headswap.video.libav.AvException;
import dev.headswap.video.libav.Deadline;
import dev.headswap.video.libav.Ratio;
import dev.headswap.video.mark.VideoMark;
import dev.headswap.video.mux.Chapters;
import dev.headswap.video.mux.CopiedStreams;
import dev.headswap.video.mux.GifLoop;
import dev.headswap.video.mux.Muxer;
import dev.headswap.video.mux.OutputFormat;
import dev.headswap.video.mux.Packets;
import dev.headswap.video.mux.RunningTimes;
import dev.headswap.video.mux.Tags;
import dev.headswap.video.pixel.SampleLayout;
import dev.headswap.video.segment.OutputPlace;
import dev.headswap.video.source.Demuxer;
import dev.headswap.video.source.Feed;
import dev.headswap.video.source.Location;
import dev.headswap.video.source.VideoTemplate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.jspecify.annotations.Nullable;

/**
 * Writes frames at once to standard output, an address or, for a live source, a file. Nothing can
 * be resumed. Other streams come from the target again, or from what a live source has read.
 */
public final class StreamingSink implements FrameSink {

  private static final Rational MICROS = new Rational(1, 1_000_000);

  private final Feed source;
  private final String output;
  private final @Nullable OutputPlace place;
  private final Container container;
  private final Provenance provenance;
  private final @Nullable LiveSettings live;
  private final @Nullable Deadline deadline;
  private final VideoTemplate template;
  private final EncoderPlan plan;
  private final Encoder encoder;
  private final Muxer muxer;
  private final @Nullable Demuxer again;
  private final CopiedStreams others;
  private final RunningTimes dts = new RunningTimes();
  private final AVPacket packet = av_packet_alloc();
  private final long shift;
  private int video;
  private long written;
  private double nextKey = Double.NEGATIVE_INFINITY;
  private boolean closed;

  private StreamingSink(
      Feed source,
      String output,
      @Nullable OutputPlace place,
      EncodeSettings settings,
      Provenance provenance,
      @Nullable LiveSettings live) {
    this.source = source;
    this.live = live;
    this.deadline = live == null ? null : new Deadline();
    this.output = output;
    this.place = place;
    this.provenance = provenance;
    this.container = Container.of(output, fallback(output));
    this.template = source.template();
    this.plan = Encoders.choose(output, container, template, settings, live != null);
    this.encoder = Encoder.open(plan, template);
    boolean once = live != null || source.demuxer().location().isLive();
    this.again = once ? null : Demuxer.open(source.demuxer().location());
    Demuxer target = again == null ? source.demuxer() : again;
    AVCodecParameters encoded = encoder.parameters();
    this.others =
        CopiedStreams.plan(target, container, encoded, source.settings().range(), settings.audio());
    double patience = live == null ? 0 : live.writeSeconds();
    this.muxer = new Muxer(container, url(), deadline, patience);
    this.shift = Ratio.rescale(others.shiftMicros(), MICROS, template.timeBase());
    avcodec_parameters_free(encoded);
  }

  /** A playlist names its segments by its own name, so it is written in its own place. */
  private String url() {
    if (place == null) {
      return new Location(output).forLibav(true);
    }
    return (isPlaylist() ? place.path() : place.part()).toString();
  }

  private boolean isPlaylist() {
    return container.name().equals("hls");
  }

  /** A container that can be read while it is written. */
  private static String fallback(String output) {
    String name = output.toLowerCase(Locale.ROOT);
    if (name.startsWith("rtmp")) {
      return "flv";
    }
    if (name.startsWith("rtsp")) {
      return "rtsp";
    }
    boolean datagrams = name.startsWith("udp") || name.startsWith("srt") || name.startsWith("rtp");
    return datagrams ? "mpegts" : "matroska";
  }

  /**
   * Opens an output.
   *
   * @param source of the frames, before its first frame was taken; stays the caller's
   * @param output {@code -}, an address or, for a live source, a file; where its name does not say
   *     the container, it is Matroska, or a transport stream for udp, srt and rtp, FLV for rtmp
   * @throws VideoException if it cannot be written to
   */
  public static StreamingSink open(
      Feed source,
      String output,
      EncodeSettings settings,
      Provenance provenance,
      boolean overwrite) {
    return open(source, output, settings, provenance, overwrite, null);
  }

  /**
   * As above; for a live run: nothing is held back, nothing is waited for longer than allowed, and
   * a viewer can begin every few seconds.
   *
   * @param live null: as above
   */
  public static StreamingSink open(
      Feed source,
      String output,
      EncodeSettings settings,
      Provenance provenance,
      boolean overwrite,
      @Nullable LiveSettings live) {
    boolean file = !new Location(output).isLive();
    OutputPlace place =
        file ? OutputPlace.of(output, source.settings().location(), overwrite) : null;
    StreamingSink sink;
    try {
      sink = new StreamingSink(source, output, place, settings, provenance, live);
    } catch (AvException e) {
      throw failed(output, e);
    }
    try {
      sink.guarded(sink::begin);
      return sink;
    } catch (RuntimeException e) {
      sink.close();
      throw e;
    }
  }

  private void begin() {
    Demuxer target = again == null ? source.demuxer() : again;
    addStreams(target);
    long end = CopiedStreams.endMicros(target, source.settings().range());
    Chapters.copy(target.context(), muxer.context(), others.shiftMicros(), end);
    Map<String, String> tags = Tags.ofFile(target.metadata(), container, provenance);
    muxer.metadata(tags);
    Map<String, String> options = OutputFormat.options(container, tags, target.timeBases(), 0);
    options.putAll(GifLoop.option(container, target));
    if (container.isMp4() && (place == null || live != null)) {
      options.put("movflags", "frag_keyframe+empty_moov+default_base_moof");
    }
    if (live != null) {
      options.putAll(promptly(live));
    }
    muxer.open(options);
    if (again != null) {
      others.begin();
    }
    if (provenance.enabled()) {
      encoder.setMessage(VideoMark.message(provenance));
    }
  }

  private Map<String, String> promptly(LiveSettings settings) {
    Map<String, String> options = new HashMap<>();
    options.put("flush_packets", "1");
    if (isPlaylist()) {
      options.put("hls_time", Double.toString(settings.hlsSeconds()));
      options.put("hls_list_size", Integer.toString(settings.hlsSegments()));
      String old = settings.hlsSegments() > 0 ? "+delete_segments" : "";
      options.put("hls_flags", "independent_segments+temp_file" + old);
    }
    return options;
  }

  private void addStreams(Demuxer target) {
    AVCodecParameters encoded = encoder.parameters();
    for (int i = 0; i < target.streamCount(); i++) {
      if (i == target.videoIndex()) {
        video = OutputFormat.addVideo(muxer, container, template, encoded, provenance);
      } else {
        others.addTo(muxer, container, i);
      }
    }
    avcodec_parameters_free(encoded);
  }

  @Override
  public void write(VideoFrame frame) {
    guarded(
        () -> {
          keepJoinable(frame);
          dts.shown(frame.pts() - shift);
          encoder.encode(written++, frame.samples(), this::send);
        });
  }

  /** A live viewer can begin at a key frame, and finds the AI mark there. */
  private void keepJoinable(VideoFrame frame) {
    if (live == null || frame.seconds() < nextKey) {
      return;
    }
    nextKey = frame.seconds() + (isPlaylist() ? live.hlsSeconds() : live.keySeconds());
    encoder.forceKey();
    if (provenance.enabled()) {
      encoder.setMessage(VideoMark.message(provenance));
    }
  }

  /** How many frames were taken so far. */
  public long written() {
    return written;
  }

  private void send(EncodedPacket encoded) {
    long decoded = dts.next(encoder.delay(), template.frame().duration());
    copyUntil(Ratio.rescale(decoded, template.timeBase(), MICROS));
    Packets.fill(packet, encoded, decoded);
    packet.pts(encoded.pts() - shift);
    muxer.write(packet, video, template.timeBase());
  }

  private void copyUntil(long micros) {
    if (again == null) {
      takeCompanions();
    }
    others.writeUntil(muxer, micros);
  }

  private void takeCompanions() {
    AVPacket next = source.companions().poll();
    while (next != null) {
      others.take(next);
      av_packet_free(next);
      next = source.companions().poll();
    }
  }

  @Override
  public SinkReport finish() {
    guarded(
        () -> {
          encoder.flush(this::send);
          if (again == null) {
            takeCompanions();
            others.flush();
          }
          others.writeUntil(muxer, Long.MAX_VALUE);
          muxer.finish();
        });
    if (place != null && !isPlaylist()) {
      place.commit();
    }
    List<String> warnings = new ArrayList<>(plan.warnings());
    warnings.addAll(others.warnings(container.name()));
    if (source.companions().lost() > 0) {
      warnings.add(source.companions().lost() + " packets of other streams came too early");
    }
    return new SinkReport(
        output,
        container.name(),
        plan.encoder(),
        SampleLayout.name(plan.pixelFormat()),
        written,
        others.count(),
        marked(),
        warnings);
  }

  private List<String> marked() {
    if (!provenance.enabled()) {
      return List.of();
    }
    boolean transport = container.isTransportStream() || isPlaylist();
    return List.of(transport ? "sei" : "comment");
  }

  private void guarded(Runnable step) {
    try {
      step.run();
    } catch (AvException e) {
      throw failed(output, e);
    }
  }

  private static VideoException failed(String output, AvException e) {
    return new VideoException(
        VideoException.Kind.OUTPUT, output, "cannot be written: " + e.getMessage(), e);
  }

  @Override
  public void close() {
    if (closed) {
      return;
    }
    closed = true;
    others.close();
    muxer.close();
    encoder.close();
    if (again != null) {
      again.close();
    }
    template.close();
    av_packet_free(packet);
    if (deadline != null) {
      deadline.close();
    }
    if (place != null) {
      place.discard();
    }
  }
}
