package dev.headswap.video.encode;

import static org.bytedeco.ffmpeg.global.avcodec.*;
import static org.bytedeco.ffmpeg.global.avutil.*;

import dev.headswap.frame.Rational;
import dev.headswap.video.EncodeSettings;
import dev.headswap.video.VideoException;
import dev.headswap.video.libav.AvException;
import dev.headswap.video.libav.Dictionary;
import dev.headswap.video.pixel.Geometry;
import dev.headswap.video.pixel.SampleLayout;
import dev.headswap.video.source.VideoTemplate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bytedeco.ffmpeg.avcodec.AVCodec;

/**
 * Chooses an encoder by trying: the target's own codec first, then what suits the container, each
 * really opened for the very size and format, so that every build of libav does what it can.
 */
public final class Encoders {

  /** These write times into their bytes in ways that only a steady count fits. */
  private static final Set<Integer> COUNTING =
      Set.of(
          AV_CODEC_ID_MPEG1VIDEO,
          AV_CODEC_ID_MPEG2VIDEO,
          AV_CODEC_ID_MPEG4,
          AV_CODEC_ID_H261,
          AV_CODEC_ID_H263,
          AV_CODEC_ID_H263P,
          AV_CODEC_ID_FLV1,
          AV_CODEC_ID_MSMPEG4V2,
          AV_CODEC_ID_MSMPEG4V3,
          AV_CODEC_ID_WMV1,
          AV_CODEC_ID_WMV2,
          AV_CODEC_ID_DVVIDEO);

  private static final int[][] STANDARD_RATES = {
    {24000, 1001}, {24, 1}, {25, 1}, {30000, 1001}, {30, 1}, {50, 1}, {60000, 1001}, {60, 1}
  };
  private static final int LARGEST_DENOMINATOR = 65535;
  private static final int TRIES = 6;

  private final Container container;
  private final VideoTemplate template;
  private final EncodeSettings settings;
  private final boolean live;
  private String refusal = "";

  private Encoders(
      Container container, VideoTemplate template, EncodeSettings settings, boolean live) {
    this.container = container;
    this.template = template;
    this.settings = settings;
    this.live = live;
  }

  /**
   * The first encoder that works.
   *
   * @param output for messages
   * @throws VideoException if none does, or the one asked for does not
   */
  public static EncoderPlan choose(
      String output, Container container, VideoTemplate template, EncodeSettings settings) {
    return choose(output, container, template, settings, false);
  }

  /**
   * As above.
   *
   * @param live whether each packet is to come out as soon as it can
   */
  public static EncoderPlan choose(
      String output,
      Container container,
      VideoTemplate template,
      EncodeSettings settings,
      boolean live) {
    Encoders encoders = new Encoders(container, template, settings, live);
    for (String name : encoders.names()) {
      EncoderPlan plan = encoders.tried(name);
      if (plan != null) {
        return plan;
      }
    }
    throw VideoException.output(output, encoders.refusal());
  }

  private String refusal() {
    String wanted = settings.isAuto() ? "no encoder" : "the encoder " + settings.encoder();
    String why = refusal.isEmpty() ? "it is not in this build or not for this container" : refusal;
    return "%s can make a %s of this video: %s; see `headswap doctor`"
        .formatted(settings.isAuto() ? wanted : wanted + " cannot; none", container.name(), why);
  }

  private List<String> names() {
    if (!settings.isAuto()) {
      return List.of(settings.encoder());
    }
    List<String> names = new ArrayList<>();
    int own = template.parameters().codec_id();
    boolean rgb =
        (av_pix_fmt_desc_get(template.frame().format()).flags() & AV_PIX_FMT_FLAG_RGB) != 0;
    if (own == AV_CODEC_ID_H264 && rgb) {
      names.add("libx264rgb");
    }
    for (int codec : Codecs.candidates(container, own)) {
      names.addAll(Codecs.encoders(codec));
    }
    return names;
  }

  private @org.jspecify.annotations.Nullable EncoderPlan tried(String name) {
    AVCodec codec = avcodec_find_encoder_by_name(name);
    if (codec == null || !container.holds(codec.id())) {
      return null;
    }
    for (int format : formats(codec)) {
      EncoderPlan plan = plan(codec, name, format);
      try (Encoder trial = Encoder.open(plan, template)) {
        trial.extradata();
        return plan;
      } catch (AvException e) {
        refusal = e.getMessage() == null ? "" : e.getMessage();
      } catch (IllegalArgumentException e) {
        throw VideoException.output(settings.encoder(), "" + e.getMessage());
      }
    }
    return null;
  }

  private List<Integer> formats(AVCodec codec) {
    List<Integer> supported = PixelFormats.of(codec);
    int wanted = template.frame().format();
    if (settings.pixelFormat() != null) {
      int format = av_get_pix_fmt(settings.pixelFormat());
      if (format == AV_PIX_FMT_NONE || !(supported.isEmpty() || supported.contains(format))) {
        throw VideoException.output(
            settings.pixelFormat(), "is no pixel format of this encoder; try yuv420p");
      }
      return List.of(format);
    }
    if (codec.id() == AV_CODEC_ID_GIF) {
      return List.of(AV_PIX_FMT_PAL8);
    }
    List<Integer> ranked = PixelFormats.ranked(supported, wanted);
    return ranked.subList(0, Math.min(TRIES, ranked.size()));
  }

  private EncoderPlan plan(AVCodec codec, String name, int format) {
    boolean counted = COUNTING.contains(codec.id()) || !container.holdsUnevenTimes();
    Geometry geometry = template.geometry();
    double rate = template.frameRate().value() > 0 ? template.frameRate().value() : 25;
    double pixelRate = (double) geometry.codedWidth() * geometry.codedHeight() * rate;
    Map<String, String> options = Quality.options(name, settings, pixelRate);
    if (live) {
      Quality.prompt(name).forEach(options::putIfAbsent);
    }
    if (Quality.carriesMessages(name)) {
      options.put("udu_sei", "1");
    }
    if (!container.holdsReordering()) {
      options.putIfAbsent("bf", "0");
    }
    return new EncoderPlan(
        name,
        format,
        filters(format),
        options,
        counted ? countingBase(codec.id()) : template.timeBase(),
        counted,
        settings.threads(),
        container.wantsGlobalHeader(),
        warnings(name, format));
  }

  private String filters(int format) {
    List<String> filters = new ArrayList<>();
    Geometry geometry = template.geometry();
    if (!container.holdsAspect() && !geometry.isSquare()) {
      filters.add("scale=%d:%d".formatted(geometry.squareWidth(), geometry.squareHeight()));
      filters.add("setsar=1");
    }
    if (!container.holdsRotation() && !geometry.orientation().isUpright()) {
      filters.add(geometry.orientation().filters());
    }
    if (format == AV_PIX_FMT_PAL8 && template.frame().format() != AV_PIX_FMT_PAL8) {
      filters.add(
          "split[a][b];[a]palettegen=stats_mode=single[p];"
              + "[b][p]paletteuse=new=1:dither=sierra2_4a");
    } else if (format != template.frame().format()) {
      filters.add("scale=flags=bicubic+accurate_rnd+full_chroma_int");
      filters.add("format=" + SampleLayout.name(format));
    }
    return String.join(",", filters);
  }

  private List<String> warnings(String name, int format) {
    List<String> warnings = new ArrayList<>();
    int from = template.frame().format();
    int loss = av_get_pix_fmt_loss(format, from, 1);
    if (format != from && (loss & FF_LOSS_DEPTH) != 0 && format != AV_PIX_FMT_PAL8) {
      warnings.add(
          "%s holds fewer bits than the target's %s; %s is written"
              .formatted(name, SampleLayout.name(from), SampleLayout.name(format)));
    }
    if ((loss & FF_LOSS_ALPHA) != 0 && template.parameters().codec_id() != AV_CODEC_ID_GIF) {
      warnings.add(name + " holds no transparency; it is lost");
    }
    if (settings.crf() != null && !Quality.hasQuality(name)) {
      warnings.add(name + " has no constant quality; --crf is without effect");
    }
    return warnings;
  }

  private Rational countingBase(int codec) {
    Rational rate = template.frameRate();
    if (rate.numerator() <= 0 || rate.denominator() <= 0) {
      return new Rational(1, 25);
    }
    if (codec == AV_CODEC_ID_MPEG1VIDEO || codec == AV_CODEC_ID_MPEG2VIDEO) {
      return nearestStandard(rate.value());
    }
    int[] numerator = new int[1];
    int[] denominator = new int[1];
    av_reduce(numerator, denominator, rate.denominator(), rate.numerator(), LARGEST_DENOMINATOR);
    return new Rational(numerator[0], denominator[0]);
  }

  private static Rational nearestStandard(double rate) {
    int[] best = STANDARD_RATES[0];
    for (int[] standard : STANDARD_RATES) {
      double distance = Math.abs(rate - (double) standard[0] / standard[1]);
      best = distance < Math.abs(rate - (double) best[0] / best[1]) ? standard : best;
    }
    return new Rational(best[1], best[0]);
  }

  /** The video encoders that a user may want, each tried on a small picture. */
  public static List<EncoderInfo> available() {
    return EncoderTrials.all();
  }

  /** The version of libav and the licence of this build, as in "8.0.1, LGPL version 3". */
  public static String libraryVersion() {
    return Dictionary.text(av_version_info()) + ", " + Dictionary.text(avcodec_license());
  }
}
