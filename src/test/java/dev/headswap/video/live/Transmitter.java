package dev.headswap.video.live;

import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;

import dev.headswap.frame.Rational;
import dev.headswap.video.VideoException;
import dev.headswap.video.encode.Container;
import dev.headswap.video.libav.AvException;
import dev.headswap.video.libav.Deadline;
import dev.headswap.video.libav.Ratio;
import dev.headswap.video.mux.Muxer;
import dev.headswap.video.source.Demuxer;
import dev.headswap.video.source.Location;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.bytedeco.ffmpeg.avcodec.AVPacket;

/**
 * Sends a file as a transport stream in real time, over and over, as a camera would. Its clock
 * begins at zero whenever it is switched on.
 */
public final class Transmitter implements AutoCloseable {

  private static final Rational MICROS = new Rational(1, 1_000_000);

  private final Path file;
  private final String address;
  private final Deadline deadline = new Deadline();
  private final Thread thread = new Thread(this::send, "transmitter");
  private volatile boolean silent;
  private volatile boolean off;

  private Transmitter(Path file, String address) {
    this.file = file;
    this.address = address;
    thread.setDaemon(true);
  }

  /**
   * Begins to send.
   *
   * @param address such as {@code udp://127.0.0.1:5000?pkt_size=1316} or {@code
   *     tcp://127.0.0.1:5000?listen=1}
   */
  public static Transmitter start(Path file, String address) {
    Transmitter transmitter = new Transmitter(file, address);
    transmitter.thread.start();
    return transmitter;
  }

  /** Sends nothing any more, but keeps the line. */
  void fallSilent() {
    silent = true;
  }

  private void send() {
    Container container = Container.of(address, "mpegts");
    try (Demuxer first = Demuxer.open(new Location(file.toString()));
        Muxer muxer = new Muxer(container, address, deadline, 30)) {
      for (int i = 0; i < first.streamCount(); i++) {
        muxer.add(first.stream(i).codecpar(), first.timeBase(i));
      }
      muxer.open(Map.of("flush_packets", "1"));
      long start = System.nanoTime();
      long offset = 0;
      while (!off) {
        offset = sendOnce(muxer, start, offset);
      }
    } catch (AvException | VideoException e) {
      // nobody is there any more, or the film is gone with its test
      off = true;
    }
  }

  /** The whole film; gives the time, in microseconds, at which the next showing begins. */
  private long sendOnce(Muxer muxer, long start, long offset) {
    AVPacket packet = av_packet_alloc();
    long end = offset;
    try (Demuxer film = Demuxer.open(new Location(file.toString()))) {
      while (!off && film.read(packet)) {
        Rational base = film.timeBase(packet.stream_index());
        long micros = offset + Ratio.rescale(packet.dts(), base, MICROS);
        await(start, micros);
        end = Math.max(end, micros + Ratio.rescale(packet.duration(), base, MICROS));
        long shift = Ratio.rescale(offset, MICROS, base);
        packet.pts(packet.pts() + shift).dts(packet.dts() + shift);
        if (!silent && !off) {
          muxer.write(packet, packet.stream_index(), base);
        }
      }
    } finally {
      av_packet_free(packet);
    }
    return end;
  }

  private void await(long start, long micros) {
    long left = start + TimeUnit.MICROSECONDS.toNanos(micros) - System.nanoTime();
    while (left > 0 && !off) {
      LockSupport.parkNanos(Math.min(left, 50_000_000));
      left = start + TimeUnit.MICROSECONDS.toNanos(micros) - System.nanoTime();
    }
  }

  /** Switches it off: the line is cut. */
  @Override
  public void close() {
    off = true;
    deadline.cancel();
    try {
      thread.join(10_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Sends a file to an address for some seconds: {@code FILE ADDRESS SECONDS}. */
  public static void main(String[] arguments) throws Exception {
    try (Transmitter transmitter = start(Path.of(arguments[0]), arguments[1])) {
      Thread.sleep(Long.parseLong(arguments[2]) * 1000);
    }
  }
}
