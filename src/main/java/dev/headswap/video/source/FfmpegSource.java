package dev.headswap.video.source;

import static org.bytedeco.ffmpeg.avutil.AVFrame.AV_FRAME_FLAG_CORRUPT;
import static org.bytedeco.ffmpeg.global.avformat.AVFMT_NOTIMESTAMPS;
import static org.bytedeco.ffmpeg.global.avformat.av_guess_frame_rate;
import static org.bytedeco.ffmpeg.global.avutil.AV_TIME_BASE;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;

import dev.headswap.frame.Rational;
import dev.headswap.video.Damage;
import dev.headswap.video.FrameSource;
import dev.headswap.video.SourceSettings;
import dev.headswap.video.VideoException;
import dev.headswap.video.VideoFrame;
import dev.headswap.video.VideoInfo;
import dev.headswap.video.libav.NativeLog;
import dev.headswap.video.libav.Ratio;
import dev.headswap.video.pixel.Picture;
import java.util.Map;
import java.util.Set;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.jspecify.annotations.Nullable;

/**
 * Decodes a video with libav: every frame with its own time, on the caller's thread with libav's
 * frame threads behind it. Damage is passed over and counted.
 */
public final class FfmpegSource implements FrameSource, Feed {

  /** How far before the wanted time to begin, in seconds, until the frames do begin before it. */
  private static final double[] RUN_UPS = {0, 1, 5, 20};

  private final SourceSettings settings;
  private final Demuxer demuxer;
  private final @Nullable LiveInput live;
  private final Companions companions = new Companions();
  private final Decoder decoder;
  private final FrameTimes times;
  private final Rational timeBase;
  private final Announced announced;
  private @Nullable Uniform uniform;
  private @Nullable AVFrame ahead;
  private @Nullable Pacer pacer;
  private Picture picture;
  private VideoInfo info;
  private long given;
  private long corrupt;
  private boolean ended;
  private boolean closed;

  @SuppressWarnings("NullAway.Init")
  private FfmpegSource(SourceSettings settings, Demuxer demuxer, @Nullable LiveInput input) {
    this.settings = settings;
    this.live = input;
    this.demuxer = demuxer;
    boolean once = demuxer.location().isLive();
    demuxer.select(i -> once || i == demuxer.videoIndex());
    this.decoder =
        Decoder.open(demuxer, settings.threads(), input != null, once ? companions : null);
    this.timeBase = demuxer.timeBase(demuxer.videoIndex());
    boolean untimed = (demuxer.context().iformat().flags() & AVFMT_NOTIMESTAMPS) != 0;
    this.times = new FrameTimes(timeBase, originalRate(), untimed);
    this.announced = Announced.of(demuxer);
    if (input != null && input.like() != null) {
      uniform = new Uniform(input.like().frame());
    }
  }

  /**
   * Opens a video and decodes its first frame.
   *
   * @throws VideoException if it cannot be read or holds no frame in the range
   */
  public static FfmpegSource open(SourceSettings settings) {
    return open(settings, (LiveInput) null);
  }

  /**
   * As above, of a file that a stranger wrote: read as one of these formats alone, and nothing but
   * the file itself.
   *
   * @param formats by libav's names
   */
  public static FfmpegSource open(SourceSettings settings, Set<String> formats) {
    Map<String, String> limits =
        Map.of("format_whitelist", String.join(",", formats), "protocol_whitelist", "file");
    return open(settings, null, limits);
  }

  /**
   * As above; for one connection to a live source, whose frames are not waited for longer than its
   * deadline allows.
   *
   * @param live null: not live
   */
  public static FfmpegSource open(SourceSettings settings, @Nullable LiveInput live) {
    return open(settings, live, live == null ? Map.of() : live.options());
  }

  private static FfmpegSource open(
      SourceSettings settings, @Nullable LiveInput live, Map<String, String> options) {
    Demuxer demuxer = Demuxer.open(new Location(settings.location()), live, options);
    FfmpegSource source;
    try {
      source = new FfmpegSource(settings, demuxer, live);
    } catch (RuntimeException e) {
      demuxer.close();
      throw e;
    }
    try {
      source.begin();
      return source;
    } catch (RuntimeException e) {
      source.close();
      throw e;
    }
  }

  private void begin() {
    ahead = settings.range().start() == null ? decode() : decodeFrom(settings.range().start());
    if (ahead == null || seconds(ahead) >= settings.range().endOrInfinity()) {
      throw VideoException.input(settings.location(), emptyMessage());
    }
    picture = FrameTraits.picture(demuxer, ahead);
    Rational constant = settings.rate().constant();
    Rational base = timeBase;
    Rational rate = originalRate();
    if (constant != null) {
      base = new Rational(constant.denominator(), constant.numerator());
      rate = constant;
      pacer = new Pacer(this::nextOriginal, timeBase, base);
    }
    info = FrameTraits.info(demuxer, ahead, picture, base, rate, decoder.name());
  }

  private String emptyMessage() {
    if (!settings.range().isAll()) {
      return "has no frame in the wanted range; check --ss and --to";
    }
    String why = NativeLog.lastError();
    return "holds no frame that can be decoded" + (why.isEmpty() ? "" : " (" + why + ")");
  }

  private Rational originalRate() {
    return Ratio.of(av_guess_frame_rate(demuxer.context(), demuxer.video(), null));
  }

  @Override
  public VideoInfo info() {
    return info;
  }

  @Override
  public VideoTemplate template() {
    AVFrame first = ahead;
    if (first == null || given > 0) {
      throw new IllegalStateException("a template required before the first frame is taken");
    }
    return new VideoTemplate(demuxer, first, info, picture.geometry());
  }

  @Override
  public Demuxer demuxer() {
    return demuxer;
  }

  @Override
  public Companions companions() {
    return companions;
  }

  @Override
  public SourceSettings settings() {
    return settings;
  }

  @Override
  public @Nullable VideoFrame next() {
    if (Thread.currentThread().isInterrupted()) {
      throw new VideoException(
          VideoException.Kind.INTERRUPTED, settings.location(), "reading was interrupted");
    }
    if (live != null) {
      live.deadline().allow(live.stallSeconds());
    }
    return pacer == null ? nextOriginal() : pacer.next(startSeconds());
  }

  private @Nullable VideoFrame nextOriginal() {
    AVFrame frame = ahead == null ? decode() : ahead;
    ahead = null;
    if (frame == null) {
      return null;
    }
    double seconds = seconds(frame);
    if (seconds >= settings.range().endOrInfinity()) {
      av_frame_free(frame);
      ended = true;
      return null;
    }
    return new VideoFrame(
        given++, seconds, picture, frame, live == null ? 0 : decoder.receivedNanos());
  }

  /** Whether a live source ended here because its clock jumped, as when it began anew. */
  public boolean jumped() {
    return live != null && times.jumped();
  }

  private double startSeconds() {
    return (double) demuxer.startMicros() / AV_TIME_BASE;
  }

  private double seconds(AVFrame frame) {
    return frame.pts() * timeBase.value() - startSeconds();
  }

  private @Nullable AVFrame decode() {
    if (ended) {
      return null;
    }
    AVFrame frame = av_frame_alloc();
    if (!decoder.receive(frame)) {
      ended = true;
      av_frame_free(frame);
      return null;
    }
    corrupt += (frame.flags() & AV_FRAME_FLAG_CORRUPT) != 0 ? 1 : 0;
    times.set(frame);
    if (jumped()) {
      ended = true;
      av_frame_free(frame);
      return null;
    }
    if (uniform == null) {
      uniform = new Uniform(frame);
    }
    return uniform.apply(frame);
  }

  /** The first frame at or after a time, decoded from a key frame at or before it. */
  private @Nullable AVFrame decodeFrom(double start) {
    AVFrame frame = null;
    for (double runUp : RUN_UPS) {
      frame = restartAt(Math.max(0, start - runUp), frame);
      if (frame != null && seconds(frame) <= start) {
        return skipTo(start, frame);
      }
      if (start - runUp <= 0) {
        break;
      }
    }
    return skipTo(start, restartAt(0, frame));
  }

  private @Nullable AVFrame restartAt(double seconds, @Nullable AVFrame old) {
    if (old != null) {
      av_frame_free(old);
    }
    if (!demuxer.location().isLive() && demuxer.seek(seconds)) {
      decoder.restart();
      times.restart();
      corrupt = 0;
      ended = false;
    }
    return decode();
  }

  private @Nullable AVFrame skipTo(double start, @Nullable AVFrame first) {
    AVFrame frame = first;
    while (frame != null && Ratio.ticks(seconds(frame) - start, timeBase) < 0) {
      av_frame_free(frame);
      frame = decode();
    }
    return frame;
  }

  @Override
  public Damage damage() {
    Double brokenAt = null;
    if (ended && settings.range().end() == null) {
      double end = times.end() * timeBase.value() - startSeconds();
      brokenAt = announced.isCutShort(demuxer, end) ? end : null;
    }
    String reason = brokenAt == null ? "" : NativeLog.lastError();
    return new Damage(decoder.refused(), corrupt, times.repaired(), brokenAt, reason);
  }

  @Override
  public void close() {
    if (closed) {
      return;
    }
    closed = true;
    if (pacer != null) {
      pacer.close();
    }
    if (ahead != null) {
      av_frame_free(ahead);
    }
    if (uniform != null) {
      uniform.close();
    }
    decoder.close();
    companions.close();
    demuxer.close();
  }
}
