package dev.headswap.video.source;

import static org.bytedeco.ffmpeg.global.avcodec.*;
import static org.bytedeco.ffmpeg.global.avformat.*;
import static org.bytedeco.ffmpeg.global.avutil.*;

import dev.headswap.frame.Rational;
import dev.headswap.video.VideoException;
import dev.headswap.video.libav.AvException;
import dev.headswap.video.libav.Deadline;
import dev.headswap.video.libav.Dictionary;
import dev.headswap.video.libav.NativeLog;
import dev.headswap.video.libav.Ratio;
import dev.headswap.video.libav.SideData;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.AVInputFormat;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.javacpp.PointerPointer;
import org.jspecify.annotations.Nullable;

/** An open container: its streams and their packets. For one thread at a time. */
public final class Demuxer implements AutoCloseable {

  private static final int PATIENCE = 64;

  private final Location location;
  private final AVFormatContext context;
  private final int video;
  private final @Nullable Deadline deadline;
  private boolean closed;
  private int failedReads;

  private Demuxer(Location location, AVFormatContext context, @Nullable Deadline deadline) {
    this.deadline = deadline;
    this.location = location;
    this.context = context;
    this.video = bestVideo();
  }

  /**
   * Opens a container and finds out about its streams.
   *
   * @throws VideoException if it cannot be read, is no video or is encrypted
   */
  public static Demuxer open(Location location) {
    return open(location, null, Map.of());
  }

  /**
   * As above; a live source is not waited for longer than its deadline allows.
   *
   * @param live null: not live
   * @param more options of libav's protocols and demuxers; those that do not apply are left
   */
  static Demuxer open(Location location, @Nullable LiveInput live, Map<String, String> more) {
    NativeLog.install();
    location.expectReadable();
    AVFormatContext context = avformat_alloc_context();
    Map<String, String> wanted = new HashMap<>(Map.of("export_xmp", "1"));
    wanted.putAll(more);
    if (live != null) {
      context.interrupt_callback(live.deadline().question());
      live.deadline().begin(live.openSeconds());
    }
    String url = location.forLibav(false);
    AVInputFormat format = null;
    if (location.isFolder()) {
      PictureFolder pictures = PictureFolder.of(Objects.requireNonNull(location.path()));
      url = pictures.pattern();
      wanted.putAll(pictures.options());
      format = av_find_input_format("image2");
    }
    try (Dictionary options = new Dictionary(wanted)) {
      int opened = avformat_open_input(context, url, format, options.entries());
      if (opened < 0) {
        throw unreadable(location, opened);
      }
    }
    int found = avformat_find_stream_info(context, (PointerPointer<?>) null);
    Demuxer demuxer = new Demuxer(location, context, live == null ? null : live.deadline());
    try {
      if (found < 0) {
        throw unreadable(location, found);
      }
      demuxer.expectOpenVideo();
      return demuxer;
    } catch (RuntimeException e) {
      demuxer.close();
      throw e;
    }
  }

  private static VideoException unreadable(Location location, int code) {
    String why = NativeLog.lastError();
    String detail = why.isEmpty() ? "" : " (" + why + ")";
    return VideoException.input(
        location.name(), "cannot be read as a video: " + AvException.text(code) + detail);
  }

  private int bestVideo() {
    int best =
        av_find_best_stream(context, AVMEDIA_TYPE_VIDEO, -1, -1, (PointerPointer<?>) null, 0);
    if (best >= 0 && !isCover(best)) {
      return best;
    }
    for (int i = 0; i < streamCount(); i++) {
      if (stream(i).codecpar().codec_type() == AVMEDIA_TYPE_VIDEO && !isCover(i)) {
        return i;
      }
    }
    return -1;
  }

  private void expectOpenVideo() {
    if (video < 0) {
      throw VideoException.input(
          location.name(), "has no video stream (%d other streams)".formatted(streamCount()));
    }
    boolean encrypted =
        SideData.of(video().codecpar()).containsKey(AV_PKT_DATA_ENCRYPTION_INIT_INFO);
    if (encrypted || video().codecpar().codec_tag() == tag("encv")) {
      throw VideoException.input(location.name(), "is encrypted; give an unprotected file");
    }
  }

  private static int tag(String four) {
    return four.charAt(0) | four.charAt(1) << 8 | four.charAt(2) << 16 | four.charAt(3) << 24;
  }

  /** Where it was read from. */
  public Location location() {
    return location;
  }

  /** The native container, which stays this object's. */
  public AVFormatContext context() {
    return context;
  }

  /** How many streams there are. */
  public int streamCount() {
    return context.nb_streams();
  }

  /** One stream. */
  public AVStream stream(int index) {
    return context.streams(index);
  }

  /** The main video: never a cover picture. */
  public AVStream video() {
    return stream(video);
  }

  /** The place of the main video. */
  public int videoIndex() {
    return video;
  }

  /** Whether a stream is a picture that belongs to the whole file. */
  public boolean isCover(int index) {
    int covers = AV_DISPOSITION_ATTACHED_PIC | AV_DISPOSITION_TIMED_THUMBNAILS;
    return (stream(index).disposition() & covers) != 0;
  }

  /** The unit of a stream's times. */
  public Rational timeBase(int index) {
    return Ratio.of(stream(index).time_base());
  }

  /** The units of all streams' times. */
  public List<Rational> timeBases() {
    return IntStream.range(0, streamCount()).mapToObj(this::timeBase).toList();
  }

  /** libav's names of the container. */
  public String container() {
    return Dictionary.text(context.iformat().name());
  }

  /** Tags of the whole file. */
  public Map<String, String> metadata() {
    return Dictionary.map(context.metadata());
  }

  /** Tags of one stream. */
  public Map<String, String> metadata(int index) {
    AVDictionary tags = stream(index).metadata();
    return Dictionary.map(tags);
  }

  /** Where the container's timeline begins, in microseconds. */
  public long startMicros() {
    return context.start_time() == AV_NOPTS_VALUE ? 0 : context.start_time();
  }

  /** Reads only the streams that are wanted. */
  public void select(IntPredicate wanted) {
    for (int i = 0; i < streamCount(); i++) {
      stream(i).discard(wanted.test(i) ? AVDISCARD_DEFAULT : AVDISCARD_ALL);
    }
  }

  /**
   * The next packet; false at the end. Reading errors are passed over a limited number of times.
   */
  public boolean read(AVPacket packet) {
    int result = av_read_frame(context, packet);
    for (int i = 0; result < 0 && result != AVERROR_EOF && i < PATIENCE && !isOver(); i++) {
      failedReads++;
      result = av_read_frame(context, packet);
    }
    return result >= 0;
  }

  private boolean isOver() {
    return deadline != null && deadline.isOver();
  }

  /** Ends the connection but keeps what is known of the streams; nothing can be read any more. */
  public void hangUp() {
    AVIOContext io = context.pb();
    boolean ours = (context.iformat().flags() & AVFMT_NOFILE) == 0;
    if (ours && io != null && !io.isNull()) {
      context.pb(new AVIOContext(null));
      avio_close(io);
    }
  }

  /** How often reading failed other than by coming to the end. */
  public int failedReads() {
    return failedReads;
  }

  /** Goes to a key frame at or before a time; false where the container cannot. */
  public boolean seek(double seconds) {
    long target = Math.round(seconds * AV_TIME_BASE) + startMicros();
    return avformat_seek_file(context, -1, Long.MIN_VALUE, target, target, 0) >= 0;
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true;
      avformat_close_input(context);
    }
  }
}
