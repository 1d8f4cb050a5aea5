package dev.headswap.video.live;

import dev.headswap.video.Addresses;
import dev.headswap.video.EncodeSettings;
import dev.headswap.video.FrameSink;
import dev.headswap.video.LiveSettings;
import dev.headswap.video.Provenance;
import dev.headswap.video.SinkReport;
import dev.headswap.video.SourceSettings;
import dev.headswap.video.VideoException;
import dev.headswap.video.VideoFrame;
import dev.headswap.video.sink.StreamingSink;
import dev.headswap.video.source.Companions;
import dev.headswap.video.source.Demuxer;
import dev.headswap.video.source.Feed;
import dev.headswap.video.source.Location;
import dev.headswap.video.source.VideoTemplate;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An output that streams, and is opened again when it is gone. Whoever writes waits meanwhile, so
 * that frames pile up, and get dropped, where they come in. A file that cannot be written to is not
 * tried again.
 */
public final class LiveSink implements FrameSink {

  private static final Logger log = LoggerFactory.getLogger(LiveSink.class);

  private final KeptFeed feed;
  private final String output;
  private final EncodeSettings settings;
  private final Provenance provenance;
  private final boolean overwrite;
  private final LiveSettings live;
  private final LiveNews news;
  private final BackOff backOff;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private @Nullable StreamingSink sink;
  private long before;

  private LiveSink(
      Feed feed,
      String output,
      EncodeSettings settings,
      Provenance provenance,
      boolean overwrite,
      LiveSettings live,
      LiveNews news) {
    this.feed = new KeptFeed(feed, feed.template());
    this.output = output;
    this.settings = settings;
    this.provenance = provenance;
    this.overwrite = overwrite;
    this.live = live;
    this.news = news;
    this.backOff = BackOff.of(live.reconnect());
  }

  /**
   * Opens an output. One that cannot be opened now is an error: its address may be misspelt.
   *
   * @param feed of the frames; stays the caller's, and open for longer than this
   * @param output an address or a file
   * @param news hears of what happens
   * @throws VideoException if it cannot be written to
   */
  public static LiveSink open(
      Feed feed,
      String output,
      EncodeSettings settings,
      Provenance provenance,
      boolean overwrite,
      LiveSettings live,
      LiveNews news) {
    LiveSink opened = new LiveSink(feed, output, settings, provenance, overwrite, live, news);
    try {
      opened.sink = opened.connect();
      return opened;
    } catch (RuntimeException e) {
      opened.close();
      throw e;
    }
  }

  private StreamingSink connect() {
    return StreamingSink.open(feed, output, settings, provenance, overwrite, live);
  }

  @Override
  public void write(VideoFrame frame) {
    while (true) {
      StreamingSink open = sink;
      try {
        if (open == null) {
          throw VideoException.output(output, "is closed");
        }
        open.write(frame);
        backOff.reset();
        return;
      } catch (VideoException e) {
        if (open == null || !isWorthwhile()) {
          throw e;
        }
        lost(open, e);
        sink = reconnect(e);
      }
    }
  }

  private boolean isWorthwhile() {
    return live.reconnectOutput() && new Location(output).isLive() && stopped.getCount() > 0;
  }

  private void lost(StreamingSink broken, VideoException why) {
    log.warn("{}; connecting again", why.getMessage());
    news.outputLost(String.valueOf(why.getMessage()));
    before += broken.written();
    sink = null;
    broken.close();
  }

  private StreamingSink reconnect(VideoException first) {
    VideoException why = first;
    while (!backOff.isOver() && sleep(backOff.next())) {
      try {
        StreamingSink again = connect();
        news.outputBack();
        log.info("{}: is back after {} attempts", Addresses.shown(output), backOff.attempts());
        return again;
      } catch (VideoException e) {
        why = e;
        news.outputAttemptFailed(String.valueOf(e.getMessage()));
        log.warn(
            "attempt {} of {}: {}",
            backOff.attempts(),
            live.reconnect().attempts(),
            e.getMessage());
      }
    }
    throw new VideoException(
        VideoException.Kind.OUTPUT,
        output,
        "gone for good after %d attempts; its last words: %s"
            .formatted(backOff.attempts(), why.getMessage()),
        why);
  }

  private boolean sleep(double seconds) {
    try {
      return !stopped.await(Math.round(seconds * 1000), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** No more attempts; from any thread. */
  public void stop() {
    stopped.countDown();
  }

  @Override
  public SinkReport finish() {
    StreamingSink open = sink;
    if (open == null) {
      throw VideoException.output(output, "is gone");
    }
    SinkReport last = open.finish();
    return new SinkReport(
        last.output(),
        last.container(),
        last.encoder(),
        last.pixelFormat(),
        before + last.frames(),
        last.copiedStreams(),
        last.marked(),
        last.warnings());
  }

  @Override
  public void close() {
    stop();
    if (sink != null) {
      sink.close();
      sink = null;
    }
    feed.first().close();
  }

  /** A feed whose first frame is remembered, for encoders that are opened later. */
  private record KeptFeed(Feed feed, VideoTemplate first) implements Feed {

    @Override
    public SourceSettings settings() {
      return feed.settings();
    }

    @Override
    public VideoTemplate template() {
      return first.copy();
    }

    @Override
    public Demuxer demuxer() {
      return feed.demuxer();
    }

    @Override
    public Companions companions() {
      return feed.companions();
    }
  }
}
