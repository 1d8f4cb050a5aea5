package dev.headswap.video.mark;

import static org.bytedeco.ffmpeg.global.avutil.AV_FRAME_DATA_SEI_UNREGISTERED;

import dev.headswap.video.Provenance;
import dev.headswap.video.SourceSettings;
import dev.headswap.video.VideoFrame;
import dev.headswap.video.VideoInfo;
import dev.headswap.video.source.Demuxer;
import dev.headswap.video.source.FfmpegSource;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVFrameSideData;
import org.bytedeco.javacpp.BytePointer;

/** Finds the mark in a finished file, wherever it may lie. */
public final class AiMark {

  private static final Set<String> BARE_CONTAINERS = Set.of("mpeg", "mpegts", "yuv4mpegpipe", "dv");
  private static final Set<String> BARE_PICTURES = Set.of("bmp", "tiff", "ppm", "pgm", "targa");
  private static final int HEAD = 1 << 16;
  private static final int TAIL = 1 << 13;

  private AiMark() {}

  /**
   * Where the mark is: names of tags, {@code sei} for a message inside the video, {@code embedded}
   * for one that only a look at the bytes finds; empty if nowhere.
   *
   * @throws dev.headswap.video.VideoException if it is no video
   */
  public static List<String> places(String file) {
    List<String> places = new ArrayList<>();
    try (FfmpegSource source = FfmpegSource.open(SourceSettings.of(file))) {
      Demuxer demuxer = source.demuxer();
      addTags(places, demuxer.metadata());
      addTags(places, demuxer.metadata(demuxer.videoIndex()));
      try (VideoFrame first = source.next()) {
        if (first != null && hasMessage(first.samples())) {
          places.add("sei");
        }
      }
    }
    if (places.isEmpty() && hasBytes(file)) {
      places.add("embedded");
    }
    return places;
  }

  /** Whether a video of this kind has a place for the mark at all. */
  public static boolean isPossible(VideoInfo info) {
    boolean messages = info.codec().equals("h264") || info.codec().equals("hevc");
    boolean bare = BARE_CONTAINERS.contains(info.container());
    return messages || !(bare || BARE_PICTURES.contains(info.codec()));
  }

  private static void addTags(List<String> places, Map<String, String> tags) {
    tags.forEach(
        (key, value) -> {
          if (value.contains(Provenance.SOURCE_TYPE) && !places.contains(key)) {
            places.add(key);
          }
        });
  }

  private static boolean hasMessage(AVFrame frame) {
    for (int i = 0; i < frame.nb_side_data(); i++) {
      AVFrameSideData data = frame.side_data(i);
      if (data.type() == AV_FRAME_DATA_SEI_UNREGISTERED) {
        byte[] bytes = new byte[(int) data.size()];
        new BytePointer(data.data()).capacity(bytes.length).get(bytes);
        if (isMarked(bytes)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isMarked(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1).contains(Provenance.SOURCE_TYPE);
  }

  private static boolean hasBytes(String file) {
    try (RandomAccessFile in = new RandomAccessFile(file, "r")) {
      byte[] head = new byte[(int) Math.min(HEAD, in.length())];
      in.readFully(head);
      byte[] tail = new byte[(int) Math.min(TAIL, in.length())];
      in.seek(in.length() - tail.length);
      in.readFully(tail);
      return isMarked(head) || isMarked(tail);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
