package dev.headswap.video.sink;

import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;

import dev.headswap.video.source.Demuxer;
import dev.headswap.video.source.Location;
import java.nio.file.Path;
import org.bytedeco.ffmpeg.avcodec.AVPacket;

/**
 * From when to when the packets of a stream are shown.
 *
 * @param start in seconds after the first frame of the main video
 * @param end the same, with the last packet's duration
 */
record SoundSpan(double start, double end) {

  static SoundSpan of(Path file, int stream) {
    double start = Double.POSITIVE_INFINITY;
    double end = Double.NEGATIVE_INFINITY;
    double zero = Double.POSITIVE_INFINITY;
    AVPacket packet = av_packet_alloc();
    try (Demuxer demuxer = Demuxer.open(new Location(file.toString()))) {
      while (demuxer.read(packet)) {
        double tick = demuxer.timeBase(packet.stream_index()).value();
        if (packet.stream_index() == stream) {
          start = Math.min(start, packet.pts() * tick);
          end = Math.max(end, (packet.pts() + packet.duration()) * tick);
        } else if (packet.stream_index() == demuxer.videoIndex()) {
          zero = Math.min(zero, packet.pts() * tick);
        }
        av_packet_unref(packet);
      }
    }
    av_packet_free(packet);
    return new SoundSpan(start - zero, end - zero);
  }
}
