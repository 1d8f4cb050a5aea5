package dev.headswap.video.mux;

import static org.bytedeco.ffmpeg.global.avcodec.*;

import dev.headswap.video.encode.EncodedPacket;
import dev.headswap.video.libav.AvException;
import java.util.Map;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.javacpp.BytePointer;

/** Fills libav's packets from plain memory, and the reverse. */
public final class Packets {

  private Packets() {}

  /** Makes {@code packet} a copy of an encoded frame that is decoded at {@code dts}. */
  public static void fill(AVPacket packet, EncodedPacket from, long dts) {
    setData(packet, from.data());
    packet.pts(from.pts()).dts(dts).duration(from.duration()).flags(from.flags());
    for (Map.Entry<Integer, byte[]> entry : from.sideData().entrySet()) {
      BytePointer to = av_packet_new_side_data(packet, entry.getKey(), entry.getValue().length);
      to.capacity(entry.getValue().length).put(entry.getValue());
    }
  }

  /** Says with a packet that the encoder's headers change here. */
  public static void announce(AVPacket packet, byte[] extradata) {
    BytePointer to = av_packet_new_side_data(packet, AV_PKT_DATA_NEW_EXTRADATA, extradata.length);
    to.capacity(extradata.length).put(extradata);
  }

  /** Replaces the bytes of a packet and keeps its times. */
  public static void replaceData(AVPacket packet, byte[] data) {
    long pts = packet.pts();
    long dts = packet.dts();
    long duration = packet.duration();
    int flags = packet.flags();
    setData(packet, data);
    packet.pts(pts).dts(dts).duration(duration).flags(flags);
  }

  private static void setData(AVPacket packet, byte[] data) {
    av_packet_unref(packet);
    AvException.check(av_new_packet(packet, data.length), "packet");
    if (data.length > 0) {
      new BytePointer(packet.data()).capacity(data.length).put(data);
    }
  }

  /** The bytes of a packet. */
  public static byte[] data(AVPacket packet) {
    byte[] bytes = new byte[packet.size()];
    if (bytes.length > 0) {
      new BytePointer(packet.data()).capacity(bytes.length).get(bytes);
    }
    return bytes;
  }
}
