package dev.headswap.video.mux;

import static org.bytedeco.ffmpeg.global.avcodec.*;
import static org.bytedeco.ffmpeg.global.avutil.*;

import dev.headswap.frame.Rational;
import dev.headswap.video.AudioMode;
import dev.headswap.video.encode.Container;
import dev.headswap.video.libav.Dictionary;
import dev.headswap.video.sound.SoundEncoder;
import dev.headswap.video.source.Demuxer;
import java.util.Map;
import java.util.function.Consumer;
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
    /** Its sound as AAC. */
    ENCODE,
    /** Not at all, for nothing is lost by it: the container makes it anew. */
    REMADE,
    /** Not at all, as the user wants it. */
    UNWANTED,
    /** Not at all; the container cannot hold it. */
    LOST
  }

  private final int source;
  private final Way way;
  private final @Nullable SoundEncoder sound;
  private final Rational timeBase;
  private final AVStream original;
  private final Map<String, String> tags;
  private final AVCodecParameters parameters = avcodec_parameters_alloc();

  private StreamCopy(Demuxer target, int source, Way way) {
    this(target, source, way, null);
  }

  private StreamCopy(Demuxer target, int source, Way way, @Nullable SoundEncoder sound) {
    this.sound = sound;
    this.source = source;
    this.way = way;
    this.timeBase = target.timeBase(source);
    this.original = target.stream(source);
    this.tags = target.metadata(source);
    avcodec_parameters_copy(parameters, original.codecpar());
  }

  /** Decides by trying what the container takes. */
  static StreamCopy plan(
      Demuxer target, int index, Container container, AVCodecParameters video, AudioMode audio) {
    AVCodecParameters parameters = target.stream(index).codecpar();
    if (parameters.codec_type() == AVMEDIA_TYPE_AUDIO && audio != AudioMode.COPY) {
      return audio == AudioMode.NONE
          ? new StreamCopy(target, index, Way.UNWANTED)
          : encoded(target, index, container, video);
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
    boolean sound = parameters.codec_type() == AVMEDIA_TYPE_AUDIO;
    return sound && container.isRtsp()
        ? encoded(target, index, container, video)
        : rewritten(target, index, container, video);
  }

  private static StreamCopy encoded(
      Demuxer target, int index, Container container, AVCodecParameters video) {
    SoundEncoder sound = SoundEncoder.open(target.stream(index), container.wantsGlobalHeader());
    if (sound != null) {
      StreamCopy copy = new StreamCopy(target, index, Way.ENCODE, sound);
      sound.describe(copy.parameters);
      if (copy.isAccepted(container, video)) {
        return copy;
      }
      copy.close();
    }
    return new StreamCopy(target, index, Way.LOST);
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
    if (container.isRtsp()) {
      return RtpPayload.carries(parameters);
    }
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
    return hasPackets() || way == Way.ATTACH;
  }

  /** Whether its packets go into the output. */
  boolean hasPackets() {
    return way == Way.COPY || way == Way.REWRITE || way == Way.ENCODE;
  }

  /** The unit of its packets' times in the output. */
  Rational writtenTimeBase() {
    return sound == null ? timeBase : sound.timeBase();
  }

  /** The unit of its packets' times in the target. */
  Rational timeBase() {
    return timeBase;
  }

  /** Adds it to the output and gives its place there. */
  int addTo(Muxer muxer, Container container) {
    AVStream stream = muxer.add(parameters, writtenTimeBase());
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

  /**
   * Makes a packet of the target fit.
   *
   * @param out gets what comes of it: none, one or several, each valid during the call only
   */
  void adapt(AVPacket packet, Consumer<AVPacket> out) {
    if (sound != null) {
      sound.encode(packet, out);
    } else if (way != Way.REWRITE || rewrite(packet)) {
      out.accept(packet);
    }
  }

  /** Gives out what is still on its way. */
  void flush(Consumer<AVPacket> out) {
    if (sound != null) {
      sound.flush(out);
    }
  }

  /** False if the text shows nothing and is left out. */
  private boolean rewrite(AVPacket packet) {
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
      case ENCODE -> refused(what);
      default -> null;
    };
  }

  private @Nullable String refused(String what) {
    long refused = sound == null ? 0 : sound.refused();
    return refused == 0 ? null : "%s: %d packets could not be decoded".formatted(what, refused);
  }

  @Override
  public void close() {
    if (sound != null) {
      sound.close();
    }
    avcodec_parameters_free(parameters);
  }
}
