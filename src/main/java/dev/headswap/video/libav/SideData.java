package dev.headswap.video.libav;

import static org.bytedeco.ffmpeg.global.avutil.av_memdup;

import java.util.LinkedHashMap;
import java.util.Map;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacketSideData;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.PointerPointer;

/** Side data of a stream: rotation, mastering display, light level and the like, as bytes. */
public final class SideData {

  private SideData() {}

  /** All side data of a stream by its type. */
  public static Map<Integer, byte[]> of(AVCodecParameters parameters) {
    Map<Integer, byte[]> found = new LinkedHashMap<>();
    for (int i = 0; i < parameters.nb_coded_side_data(); i++) {
      AVPacketSideData entry = parameters.coded_side_data().getPointer(i);
      byte[] bytes = new byte[(int) entry.size()];
      new BytePointer(entry.data()).capacity(bytes.length).get(bytes);
      found.put(entry.type(), bytes);
    }
    return found;
  }

  /** Adds or replaces one entry of a stream. */
  public static void add(AVCodecParameters parameters, int type, byte[] bytes) {
    try (PointerPointer<AVPacketSideData> list = new PointerPointer<>(1);
        IntPointer count = new IntPointer(1);
        BytePointer source = new BytePointer(bytes)) {
      list.put(0, parameters.coded_side_data());
      count.put(parameters.nb_coded_side_data());
      BytePointer copy = new BytePointer(av_memdup(source, bytes.length));
      if (avcodec.av_packet_side_data_add(list, count, type, copy, bytes.length, 0) == null) {
        throw new AvException("side data", -12);
      }
      parameters.coded_side_data(new AVPacketSideData(list.get(0)));
      parameters.nb_coded_side_data(count.get());
    }
  }
}
