package dev.headswap.video.live;

import dev.headswap.frame.Rational;
import dev.headswap.video.Addresses;
import dev.headswap.video.Damage;
import dev.headswap.video.FrameSource;
import dev.headswap.video.LiveSettings;
import dev.headswap.video.SourceSettings;
import dev.headswap.video.TimeRange;
import dev.headswap.video.VideoException;
import dev.headswap.video.VideoFrame;
import dev.headswap.video.VideoInfo;
import dev.headswap.video.libav.Deadline;
import dev.headswap.video.source.Companions;
import dev.headswap.video.source.Demuxer;
import dev.headswap.video.source.Feed;
import dev.headswap.video.source.FfmpegSource;
import dev.headswap.video.source.LiveInput;
import dev.headswap.video.source.VideoTemplate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Frames of an address as they come, read on a thread of its own so that the sender never waits for
 * whoever works on them. Frames keep their numbers when others are dropped: a gap in {@link
 * VideoFrame#index()} is what was dropped. When the source ends, fails or stalls it is opened
 * again, and times go on growing.
 */
public final class LiveSource implements FrameSource, Feed {

  private static final Logger log = LoggerFactory.getLogger(LiveSource.class);
  private static final long LEAVE_MILLIS = 10_000;

  private final SourceSettings settings;
  private final LiveSettings live;
  private final Set<String> formats;
  private final Deadline deadline;
  private final LiveNews news;
  private final FfmpegSource first;
  private final VideoTemplate template;
  private final Companions companions = new Companions();
  private final Timeline timeline;
  private final FreshFrames fresh;
  private final BackOff backOff;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private final Thread reader;
  private FfmpegSource current;
  private volatile @Nullable RuntimeException failure;
  private long received;
  private boolean closed;

  private LiveSource(
      SourceSettings settings,
      LiveSettings live,
      Set<String> formats,
      Deadline deadline,
      LiveNews news,
      FfmpegSource first) {
    this.settings = beginning(settings, settings.range().end());
    this.live = live;
    this.formats = formats;
    this.deadline = deadline;
    this.news = news;
    this.first = first;
    this.current = first;
    this.template = first.template();
    this.timeline = new Timeline(first.info().timeBase(), first.demuxer().startMicros() / 1e6);
    this.fresh = new FreshFrames(live.queueFrames(), live.maxLatencySeconds());
    this.backOff = BackOff.of(live.reconnect());
    this.reader = new Thread(this::read, "live source");
    reader.setDaemon(true);
  }

  /**
   * Opens an address and begins to read. An address that cannot be opened now is an error: it may
   * be misspelt.
   *
   * @param news hears of what happens
   * @throws VideoException if there is no picture in time
   */
  public static LiveSource open(SourceSettings settings, LiveSettings live, LiveNews news) {
    return open(settings, live, Set.of(), news);
  }

  /**
   * As above, for an address of a stranger, who might send a list of other addresses or files.
   *
   * @param formats libav's demuxers that may read it; empty: any
   */
  public static LiveSource open(
      SourceSettings settings, LiveSettings live, Set<String> formats, LiveNews news) {
    Deadline deadline = new Deadline();
    try {
      FfmpegSource first =
          FfmpegSource.open(beginning(settings, null), input(live, formats, deadline, null));
      LiveSource source = new LiveSource(settings, live, formats, deadline, news, first);
      source.reader.start();
      return source;
    } catch (RuntimeException e) {
      deadline.close();
      throw e;
    }
  }

  /** Whatever clock a source has, its output begins at zero. */
  private static SourceSettings beginning(SourceSettings settings, @Nullable Double end) {
    TimeRange range = new TimeRange(settings.range().startOrZero(), end);
    return new SourceSettings(settings.location(), range, settings.rate(), settings.threads());
  }

  private SourceSettings again() {
    return new SourceSettings(
        settings.location(), TimeRange.ALL, settings.rate(), settings.threads());
  }

  private static LiveInput input(
      LiveSettings live, Set<String> formats, Deadline deadline, @Nullable VideoTemplate like) {
    Map<String, String> options = new LinkedHashMap<>();
    options.put("rw_timeout", micros(Math.max(live.openSeconds(), live.stallSeconds())));
    options.put("rtsp_transport", live.rtspTransport());
    options.put("analyzeduration", micros(live.probeSeconds()));
    options.put("overrun_nonfatal", "1");
    if (!formats.isEmpty()) {
      options.put("format_whitelist", String.join(",", formats));
    }
    return new LiveInput(deadline, live.openSeconds(), live.stallSeconds(), options, like);
  }

  private static String micros(double seconds) {
    return Long.toString(Math.round(seconds * 1e6));
  }

  private void read() {
    try {
      Loss loss = pump();
      while (loss != null && reconnect(loss)) {
        loss = pump();
      }
    } catch (RuntimeException e) {
      failure = e;
    } finally {
      fresh.end();
    }
  }

  private record Loss(String why, boolean stalled) {}

  /** Hands on all frames of the connection; null if that was all that is wanted. */
  private @Nullable Loss pump() {
    try {
      VideoFrame frame = current.next();
      while (frame != null) {
        if (!take(frame)) {
          return null;
        }
        frame = current.next();
      }
    } catch (VideoException e) {
      return isStopped() ? null : new Loss(String.valueOf(e.getMessage()), false);
    }
    if (isStopped()) {
      return null;
    }
    return deadline.hasPassed()
        ? new Loss(text("no picture for %.1f s", live.stallSeconds()), true)
        : new Loss(current.jumped() ? "its clock jumped" : "it ended", false);
  }

  /** False if the wanted part is over. */
  private boolean take(VideoFrame frame) {
    Rational base = current.info().timeBase();
    VideoFrame placed = timeline.place(frame, base);
    if (placed.seconds() >= settings.range().endOrInfinity()) {
      placed.close();
      return false;
    }
    fresh.offer(placed);
    backOff.reset();
    news.received(++received, fresh.dropped());
    if (isStopped()) {
      return false;
    }
    double offset = timeline.shift() + startSeconds(first) - startSeconds(current);
    companions.takeFrom(current.companions(), current.demuxer(), first.demuxer(), offset);
    return true;
  }

  private static double startSeconds(FfmpegSource source) {
    return source.demuxer().startMicros() / 1e6;
  }

  /** Tries until there is a picture again; false if it is given up. */
  private boolean reconnect(Loss loss) {
    log.warn("{}: {}; connecting again", Addresses.shown(settings.location()), loss.why());
    news.sourceLost(loss.why(), loss.stalled());
    letGo();
    String why = loss.why();
    while (!backOff.isOver()) {
      double wait = backOff.next();
      if (!sleep(wait)) {
        return false;
      }
      try {
        current = FfmpegSource.open(again(), input(live, formats, deadline, template));
        timeline.connected();
        news.sourceBack();
        log.info(
            "{}: is back after {} attempts",
            Addresses.shown(settings.location()),
            backOff.attempts());
        return true;
      } catch (VideoException e) {
        why = String.valueOf(e.getMessage());
        news.sourceAttemptFailed(why);
        log.warn("attempt {} of {}: {}", backOff.attempts(), live.reconnect().attempts(), why);
      }
    }
    news.sourceOver(
        text("gone after %d attempts in %.1f s: ", backOff.attempts(), backOff.elapsed()) + why);
    log.warn("{}: {}", Addresses.shown(settings.location()), news.source());
    return false;
  }

  private static String text(String format, Object... arguments) {
    return String.format(Locale.ROOT, format, arguments);
  }

  /** The first connection stays, as what is known of the streams; only its line is cut. */
  private void letGo() {
    if (current == first) {
      first.demuxer().hangUp();
    } else {
      current.close();
    }
  }

  private boolean sleep(double seconds) {
    try {
      return !stopped.await(Math.round(seconds * 1000), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      return false;
    }
  }

  private boolean isStopped() {
    return stopped.getCount() == 0;
  }

  /** Ends the frames soon; from any thread. */
  public void stop() {
    stopped.countDown();
    deadline.cancel();
    fresh.end();
  }

  @Override
  public @Nullable VideoFrame next() {
    VideoFrame frame = fresh.take();
    RuntimeException broken = failure;
    if (frame == null && broken != null) {
      throw broken;
    }
    return frame;
  }

  @Override
  public VideoInfo info() {
    return first.info();
  }

  @Override
  public SourceSettings settings() {
    return settings;
  }

  @Override
  public VideoTemplate template() {
    return template.copy();
  }

  @Override
  public Demuxer demuxer() {
    return first.demuxer();
  }

  @Override
  public Companions companions() {
    return companions;
  }

  /** A stream has no announced end that it could miss. */
  @Override
  public Damage damage() {
    return Damage.NONE;
  }

  @Override
  public void close() {
    if (closed) {
      return;
    }
    closed = true;
    stop();
    if (!left()) {
      log.warn(
          "{}: does not let go; its memory is not freed", Addresses.shown(settings.location()));
      return;
    }
    fresh.close();
    news.received(received, fresh.dropped());
    if (current != first) {
      current.close();
    }
    template.close();
    first.close();
    companions.close();
    deadline.close();
  }

  private boolean left() {
    try {
      reader.join(LEAVE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return !reader.isAlive();
  }
}
