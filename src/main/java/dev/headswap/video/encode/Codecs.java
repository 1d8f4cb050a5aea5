package dev.headswap.video.encode;

import static org.bytedeco.ffmpeg.global.avcodec.*;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bytedeco.ffmpeg.avcodec.AVCodec;

/** Which codecs suit a container, and which encoders make a codec, best first. */
final class Codecs {

  private static final Map<Integer, List<String>> ENCODERS =
      Map.of(
          AV_CODEC_ID_H264, List.of("libx264", "libopenh264", "h264_nvenc", "h264_qsv"),
          AV_CODEC_ID_HEVC, List.of("libx265", "hevc_nvenc", "hevc_qsv"),
          AV_CODEC_ID_AV1, List.of("libsvtav1", "libaom-av1"),
          AV_CODEC_ID_VP9, List.of("libvpx-vp9"),
          AV_CODEC_ID_VP8, List.of("libvpx"),
          AV_CODEC_ID_PRORES, List.of("prores_ks"),
          AV_CODEC_ID_WEBP, List.of("libwebp_anim", "libwebp"));

  private static final Map<String, List<Integer>> PREFERRED =
      Map.of(
          "webm", List.of(AV_CODEC_ID_VP9, AV_CODEC_ID_VP8, AV_CODEC_ID_AV1),
          "avi", List.of(AV_CODEC_ID_MPEG4, AV_CODEC_ID_MJPEG),
          "asf", List.of(AV_CODEC_ID_WMV2, AV_CODEC_ID_MSMPEG4V3),
          "mpeg", List.of(AV_CODEC_ID_MPEG2VIDEO, AV_CODEC_ID_MPEG1VIDEO),
          "vob", List.of(AV_CODEC_ID_MPEG2VIDEO),
          "ogg", List.of(AV_CODEC_ID_THEORA, AV_CODEC_ID_VP8));

  private static final List<Integer> USUAL =
      List.of(
          AV_CODEC_ID_H264,
          AV_CODEC_ID_HEVC,
          AV_CODEC_ID_MPEG4,
          AV_CODEC_ID_VP9,
          AV_CODEC_ID_AV1,
          AV_CODEC_ID_MPEG2VIDEO,
          AV_CODEC_ID_MJPEG);

  /** Nobody wants new files of these; what the container prefers is better. */
  private static final Set<Integer> OUTDATED =
      Set.of(AV_CODEC_ID_CINEPAK, AV_CODEC_ID_RV10, AV_CODEC_ID_RV20, AV_CODEC_ID_SVQ1);

  private Codecs() {}

  /** The codecs to try for a container: the target's own first. */
  static Set<Integer> candidates(Container container, int targetCodec) {
    if (container.isImage()) {
      return Set.of(container.imageCodec());
    }
    Set<Integer> codecs = new LinkedHashSet<>();
    boolean bulky = targetCodec == AV_CODEC_ID_RAWVIDEO && isModern(container);
    if (!OUTDATED.contains(targetCodec) && !bulky) {
      codecs.add(targetCodec);
    }
    codecs.addAll(PREFERRED.getOrDefault(container.name(), List.of()));
    if (codecs.size() <= 1 && !isModern(container)) {
      codecs.add(container.format().video_codec());
    }
    codecs.addAll(USUAL);
    codecs.add(container.format().video_codec());
    codecs.removeIf(codec -> codec == AV_CODEC_ID_NONE || !container.holds(codec));
    return codecs;
  }

  private static boolean isModern(Container container) {
    return container.isMp4()
        || container.isMatroska()
        || container.isTransportStream()
        || container.name().equals("flv");
  }

  /** The names of the encoders to try for a codec. */
  static List<String> encoders(int codec) {
    List<String> known = ENCODERS.get(codec);
    if (known != null) {
      return known;
    }
    AVCodec encoder = avcodec_find_encoder(codec);
    return encoder == null ? List.of() : List.of(encoder.name().getString());
  }
}
