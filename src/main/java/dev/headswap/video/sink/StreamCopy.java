package dev.headswap.video.sink;

import static org.bytedeco.ffmpeg.global.avcodec.*;
import static org.bytedeco.ffmpeg.global.avutil.*;

import dev.headswap.frame.Rational;
import dev.headswap.video.encode.Container;
import dev.headswap.video.libav.Dictionary;
import dev.headswap.video.source.Demuxer;
import java.util.Map;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.javacpp.BytePointer;
import org.jspecify.annotations.Nullable;

/**
 * How one stream of the target, other than its main video, goes into the output. Owns native
 * parameters, freed on close.
 */
final class StreamCopy implements AutoCloseable {

  /** What becomes of a stream. */
  enum Way {
    /** Packet for packet. */
    COPY,
    /** As an attachment in the header, as Matroska keeps covers. */
    ATTACH,
    /** Its text in another subtitle codec. */
    REWRITE,
    /** Not at all, for nothing is lost by it: the container makes it anew. */
    REMADE,
    /** Not at all, as the user wants it. */
    UNWANTED,
    /** Not at all; the container cannot hold it. */
    LOST
  }

  private final int source;
  private final Way way;
  private final Rational timeBase;
  private final AVStream original;
  private final Map<String, String> tags;
  private final AVCodecParameters parameters = avcodec_parameters_alloc();

  private StreamCopy(Demuxer target, int source, Way way) {
    this.source = source;
    this.way = way;
    this.timeBase = target.timeBase(source);
    this.original = target.stream(source);
    this.tags = target.metadata(source);
    avcodec_parameters_copy(parameters, original.codecpar());
  }

  /** Decides by trying what the container takes. */
  static StreamCopy plan(
      Demuxer target, int index, Container container, AVCodecParameters video, boolean sound) {
    AVCodecParameters parameters = target.stream(index).codecpar();
    if (parameters.codec_type() == AVMEDIA_TYPE_AUDIO && !sound) {
      return new StreamCopy(target, index, Way.UNWANTED);
    }
    if (isRemade(target, index, container)) {
      return new StreamCopy(target, index, Way.REMADE);
    }
    if (target.isCover(index) && container.name().equals("matroska")) {
      StreamCopy cover = new StreamCopy(target, index, Way.ATTACH);
      cover.becomeAttachment();
      return cover;
    }
    StreamCopy copy = new StreamCopy(target, index, Way.COPY);
    if (copy.isAccepted(container, video)) {
      return copy;
    }
    copy.close();
    return rewritten(target, index, container, video);
  }

  private static StreamCopy rewritten(
      Demuxer target, int index, Container container, AVCodecParameters video) {
    int codec = SubtitleText.codecFor(container, target.stream(index).codecpar().codec_id());
    if (codec != AV_CODEC_ID_NONE) {
      StreamCopy copy = new StreamCopy(target, index, Way.REWRITE);
      copy.becomeText(codec);
      if (copy.isAccepted(container, video)) {
        return copy;
      }
      copy.close();
    }
    return new StreamCopy(target, index, Way.LOST);
  }

  /** Chapter texts and, in MP4, time codes are written by the container from other facts. */
  private static boolean isRemade(Demuxer target, int index, Container container) {
    AVCodecParameters parameters = target.stream(index).codecpar();
    if (parameters.codec_type() != AVMEDIA_TYPE_DATA || !container.isMp4()) {
      return false;
    }
    boolean chapters = target.context().nb_chapters() > 0 && isTag(parameters, "text");
    boolean timecode =
        isTag(parameters, "tmcd")
            && !container.name().equals("mov")
            && target.metadata(target.videoIndex()).containsKey("timecode");
    return chapters || timecode;
  }

  private static boolean isTag(AVCodecParameters parameters, String four) {
    int tag = parameters.codec_tag();
    for (int i = 0; i < 4; i++) {
      if ((tag >> 8 * i & 0xff) != four.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private boolean isAccepted(Container container, AVCodecParameters video) {
    try (Muxer trial = new Muxer(container, "")) {
      trial.add(video, timeBase);
      addTo(trial, container);
      return trial.accepts();
    }
  }

  private void becomeAttachment() {
    parameters.codec_type(AVMEDIA_TYPE_ATTACHMENT);
    byte[] picture = Packets.data(original.attached_pic());
    setExtradata(picture);
    boolean png = parameters.codec_id() == AV_CODEC_ID_PNG;
    tags.putIfAbsent("mimetype", png ? "image/png" : "image/jpeg");
    tags.putIfAbsent("filename", png ? "cover.png" : "cover.jpg");
  }

  private void becomeText(int codec) {
    parameters.codec_id(codec).codec_tag(0);
    setExtradata(codec == AV_CODEC_ID_MOV_TEXT ? SubtitleText.movTextHeader() : new byte[0]);
  }

  private void setExtradata(byte[] bytes) {
    if (parameters.extradata() != null && !parameters.extradata().isNull()) {
      av_free(parameters.extradata());
    }
    BytePointer memory =
        new BytePointer(av_mallocz(bytes.length + (long) AV_INPUT_BUFFER_PADDING_SIZE));
    memory.capacity(bytes.length).put(bytes);
    parameters.extradata(memory).extradata_size(bytes.length);
  }

  /** The place of the stream in the target. */
  int source() {
    return source;
  }

  /** What becomes of it. */
  Way way() {
    return way;
  }

  /** Whether it has a place in the output. */
  boolean isKept() {
    return way == Way.COPY || way == Way.ATTACH || way == Way.REWRITE;
  }

  /** Whether its packets go into the output. */
  boolean hasPackets() {
    return way == Way.COPY || way == Way.REWRITE;
  }

  /** The unit of its packets' times. */
  Rational timeBase() {
    return timeBase;
  }

  /** Adds it to the output and gives its place there. */
  int addTo(Muxer muxer, Container container) {
    AVStream stream = muxer.add(parameters, timeBase);
    stream.metadata(Dictionary.owned(tags));
    int disposition = original.disposition();
    stream.disposition(way == Way.ATTACH ? 0 : disposition);
    stream.avg_frame_rate(original.avg_frame_rate());
    stream.r_frame_rate(original.r_frame_rate());
    stream.sample_aspect_ratio(original.sample_aspect_ratio());
    if (container.isTransportStream()) {
      stream.id(original.id());
    }
    return stream.index();
  }

  /** Makes a packet of the target fit; false if it shows nothing and is left out. */
  boolean adapt(AVPacket packet) {
    if (way != Way.REWRITE) {
      return true;
    }
    int from = original.codecpar().codec_id();
    byte[] text = SubtitleText.convert(Packets.data(packet), from, parameters.codec_id());
    if (text.length == 0) {
      return false;
    }
    Packets.replaceData(packet, text);
    return true;
  }

  /** One line on what is lost; null if nothing is. */
  @Nullable String warning(String container) {
    String what =
        "stream %d (%s %s)"
            .formatted(
                source,
                Dictionary.text(av_get_media_type_string(original.codecpar().codec_type())),
                Dictionary.text(avcodec_get_name(original.codecpar().codec_id())));
    return switch (way) {
      case LOST -> what + " is left out: " + container + " cannot hold it";
      case REWRITE ->
          "%s is rewritten as %s; its styling is lost"
              .formatted(what, Dictionary.text(avcodec_get_name(parameters.codec_id())));
      default -> null;
    };
  }

  @Override
  public void close() {
    avcodec_parameters_free(parameters);
  }
}
