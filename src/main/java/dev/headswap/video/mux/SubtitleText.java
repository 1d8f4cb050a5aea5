package dev.headswap.video.mux;

import static org.bytedeco.ffmpeg.global.avcodec.*;

import dev.headswap.video.encode.Container;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;

/** Rewrites subtitles of plain text from one codec's packets to another's; styling is lost. */
final class SubtitleText {

  private static final Set<Integer> TEXT =
      Set.of(
          AV_CODEC_ID_MOV_TEXT,
          AV_CODEC_ID_SUBRIP,
          AV_CODEC_ID_TEXT,
          AV_CODEC_ID_WEBVTT,
          AV_CODEC_ID_ASS);
  private static final int FIELDS_BEFORE_ASS_TEXT = 8;

  private SubtitleText() {}

  /** What the text of a codec has to become for a container; none if it cannot. */
  static int codecFor(Container container, int codec) {
    if (!TEXT.contains(codec)) {
      return AV_CODEC_ID_NONE;
    }
    if (container.isMp4()) {
      return AV_CODEC_ID_MOV_TEXT;
    }
    if (container.name().equals("webm")) {
      return AV_CODEC_ID_WEBVTT;
    }
    return container.isMatroska() ? AV_CODEC_ID_SUBRIP : AV_CODEC_ID_NONE;
  }

  /** The bytes of one subtitle in another codec; empty if it shows nothing. */
  static byte[] convert(byte[] packet, int from, int to) {
    String text = text(packet, from);
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    if (to != AV_CODEC_ID_MOV_TEXT || bytes.length == 0) {
      return bytes;
    }
    int length = Math.min(bytes.length, 0xffff);
    return ByteBuffer.allocate(length + 2).putShort((short) length).put(bytes, 0, length).array();
  }

  private static String text(byte[] packet, int codec) {
    if (codec == AV_CODEC_ID_MOV_TEXT) {
      int length = packet.length < 2 ? 0 : (packet[0] & 0xff) << 8 | packet[1] & 0xff;
      int end = Math.min(packet.length, 2 + length);
      return utf8(Arrays.copyOfRange(packet, Math.min(2, packet.length), end));
    }
    String text = utf8(packet);
    if (codec == AV_CODEC_ID_ASS) {
      String[] fields = text.split(",", FIELDS_BEFORE_ASS_TEXT + 1);
      String last = fields[fields.length - 1];
      return last.replaceAll("\\{[^}]*}", "").replaceAll("\\\\[Nn]", "\n");
    }
    return text.replaceAll("</?(font|b|i|u|c|v)\\b[^>]*>", "");
  }

  private static String utf8(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** The sample description that MP4 wants: white text at the bottom, no box. */
  static byte[] movTextHeader() {
    byte[] font = "Serif".getBytes(StandardCharsets.US_ASCII);
    ByteBuffer header = ByteBuffer.allocate(30 + 13 + font.length);
    header.putInt(0).put((byte) 1).put((byte) -1).putInt(0).putLong(0);
    header.putShort((short) 0).putShort((short) 0).putShort((short) 1);
    header.put((byte) 0).put((byte) 18).putInt(-1);
    header.putInt(13 + font.length).put("ftab".getBytes(StandardCharsets.US_ASCII));
    header.putShort((short) 1).putShort((short) 1).put((byte) font.length).put(font);
    return header.array();
  }
}
