package dev.headswap.video.source;

import static org.bytedeco.ffmpeg.global.avcodec.av_packet_clone;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;

import dev.headswap.frame.Rational;
import dev.headswap.video.libav.Ratio;
import java.util.ArrayDeque;
import java.util.Deque;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.jspecify.annotations.Nullable;

/**
 * Packets of a live source that do not belong to its main video, kept until a sink takes them. Safe
 * for one reading and one writing thread; bounded in bytes, the oldest go first.
 */
public final class Companions implements AutoCloseable {

  private static final long LIMIT = 256L << 20;

  private final Deque<AVPacket> waiting = new ArrayDeque<>();
  private long bytes;
  private long lost;

  synchronized void add(AVPacket packet) {
    AVPacket copy = av_packet_clone(packet);
    if (copy == null) {
      lost++;
      return;
    }
    waiting.add(copy);
    bytes += copy.size();
    while (bytes > LIMIT) {
      discardOldest();
    }
  }

  private void discardOldest() {
    AVPacket oldest = waiting.remove();
    bytes -= oldest.size();
    av_packet_free(oldest);
    lost++;
  }

  /**
   * Takes over what another connection to the same source has read, with its times moved.
   *
   * @param from the container that they come from
   * @param to the container whose streams they are taken for; those that have none go
   * @param offsetSeconds what is added to their times
   */
  public void takeFrom(Companions other, Demuxer from, Demuxer to, double offsetSeconds) {
    AVPacket next = other.poll();
    while (next != null) {
      if (from == to) {
        add(next);
      } else if (isSame(next.stream_index(), from, to)) {
        move(
            next,
            from.timeBase(next.stream_index()),
            to.timeBase(next.stream_index()),
            offsetSeconds);
        add(next);
      }
      av_packet_free(next);
      next = other.poll();
    }
  }

  private static boolean isSame(int stream, Demuxer from, Demuxer to) {
    return stream < to.streamCount()
        && stream != to.videoIndex()
        && from.stream(stream).codecpar().codec_id() == to.stream(stream).codecpar().codec_id();
  }

  private static void move(AVPacket packet, Rational from, Rational to, double offsetSeconds) {
    long offset = Ratio.ticks(offsetSeconds, to);
    packet.pts(moved(packet.pts(), from, to, offset));
    packet.dts(moved(packet.dts(), from, to, offset));
    packet.duration(Ratio.rescale(packet.duration(), from, to));
  }

  private static long moved(long time, Rational from, Rational to, long offset) {
    return time == AV_NOPTS_VALUE ? time : Ratio.rescale(time, from, to) + offset;
  }

  /** The oldest packet, which becomes the caller's; null if none is waiting. */
  public synchronized @Nullable AVPacket poll() {
    AVPacket packet = waiting.poll();
    bytes -= packet == null ? 0 : packet.size();
    return packet;
  }

  /** How many were dropped because nobody took them. */
  public synchronized long lost() {
    return lost;
  }

  @Override
  public synchronized void close() {
    while (!waiting.isEmpty()) {
      discardOldest();
    }
  }
}
