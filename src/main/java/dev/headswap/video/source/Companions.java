package dev.headswap.video.source;

import static org.bytedeco.ffmpeg.global.avcodec.av_packet_clone;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;

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
