package dev.headswap.job;

import dev.headswap.config.ConfigException;
import dev.headswap.config.Configuration;
import dev.headswap.frame.Rational;
import dev.headswap.video.Addresses;
import dev.headswap.video.FrameRate;
import dev.headswap.video.SourceSettings;
import dev.headswap.video.VideoInfo;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether a worker does a job. A job comes from a stranger: it reads only what lies in the
 * allowed folders, writes only below the output root, and stays within bounds.
 */
public final class JobPolicy {

  /** What a job may set; everything else is the worker's. */
  public static final Set<String> SETTINGS =
      Set.of(
          "head.person",
          "head.reference-face",
          "head.detect-every",
          "head.min-inter-ocular",
          "head.smoothing",
          "head.no-face",
          "blend.hair-color",
          "composite.dilation",
          "composite.feather",
          "composite.ai-label",
          "video.encoder",
          "video.crf",
          "video.preset",
          "video.pix-fmt",
          "video.audio",
          "video.fps",
          "video.segment-frames",
          "pipeline.on-frame-error",
          "live.max-latency",
          "live.key-seconds",
          "live.hls.seconds",
          "live.hls.segments",
          "live.return");

  /** What a live source may speak: nothing that has the reader open what it names. */
  public static final Set<String> STREAM_FORMATS =
      Set.of(
          "asf",
          "av1",
          "flv",
          "h264",
          "hevc",
          "live_flv",
          "matroska",
          "mov",
          "mpeg",
          "mpegts",
          "mpegvideo",
          "mpjpeg",
          "nut",
          "obu",
          "ogg",
          "rtp",
          "rtsp",
          "webm");

  /** What a fetched target may be: no list of other files, which a stranger could have written. */
  public static final Set<String> FETCHED_FORMATS =
      Set.of(
          "apng",
          "asf",
          "av1",
          "avi",
          "bmp_pipe",
          "dv",
          "flv",
          "gif",
          "h264",
          "hevc",
          "ivf",
          "jpeg_pipe",
          "matroska",
          "mjpeg",
          "mov",
          "mpeg",
          "mpegts",
          "mpegvideo",
          "mxf",
          "nut",
          "obu",
          "ogg",
          "png_pipe",
          "tiff_pipe",
          "vvc",
          "webm",
          "webp_pipe",
          "yuv4mpegpipe");

  private static final String REFERENCE = "head.reference-face";
  private static final int LONGEST_VALUE = 500;
  private static final int LONGEST_SEGMENT = 10_000;
  private static final double HIGHEST_RATE = 1_000;

  /** Files that name other files: reading one reads whatever it names. */
  private static final Set<String> LISTS =
      Set.of("hls", "applehttp", "concat", "dash", "imf", "sdp", "webm_dash_manifest", "rtsp");

  private final JobLimits limits;
  private final Places places;

  public JobPolicy(JobLimits limits) {
    this.limits = limits;
    this.places = new Places(limits);
  }

  /** What jobs may do. */
  public JobLimits limits() {
    return limits;
  }

  /**
   * Lets a job in.
   *
   * @param own the worker's configuration, which the job's settings are laid over
   * @throws RefusedException if it may not be done
   * @throws ConfigException if a setting is unknown or has no meaning
   */
  public Admitted admit(JobSpec spec, Configuration own) {
    AdmittedPerson person = admitPerson(spec, own);
    Configuration configuration = person.configuration();
    boolean live = spec.kind() == JobKind.LIVE;
    URI address = live ? null : places.web("target", spec.target());
    String location = live ? places.source(spec.target()) : readable(spec.target(), address);
    String output = live ? places.sink(spec.output()) : places.writable(spec.output()).toString();
    FrameRate rate = rate(configuration.text("video.fps"));
    int threads = configuration.integer("video.threads", 0);
    return new Admitted(
        spec,
        configuration,
        new SourceSettings(location, spec.range(), rate, threads),
        output,
        address,
        person.photos());
  }

  private String readable(String target, @Nullable URI address) {
    return address == null
        ? places.readable("target", target).toString()
        : printable(Addresses.shown(target));
  }

  /**
   * Lets the source person of a job in, for whoever sees nothing else of it.
   *
   * @throws RefusedException if a picture may not be read
   * @throws ConfigException if a setting is unknown or has no meaning
   */
  public AdmittedPerson admitPerson(JobSpec spec, Configuration own) {
    Configuration configuration = configured(spec.settings(), own);
    return new AdmittedPerson(spec, configuration, photos(spec.sources()));
  }

  private Configuration configured(Map<String, String> settings, Configuration own) {
    Configuration result = own;
    for (Map.Entry<String, String> setting : settings.entrySet()) {
      result = result.with(setting.getKey(), checked(setting.getKey(), setting.getValue()));
    }
    int frames = result.integer("video.segment-frames", 1);
    if (frames > LONGEST_SEGMENT) {
      throw new RefusedException(
          "video.segment-frames: at most %d allowed but was %d".formatted(LONGEST_SEGMENT, frames));
    }
    return result;
  }

  private String checked(String key, String value) {
    if (!SETTINGS.contains(key)) {
      throw new RefusedException("a job may not set '%s'".formatted(printable(key)));
    }
    if (value.length() > LONGEST_VALUE || !value.equals(printable(value))) {
      throw new RefusedException(key + ": a short, printable value required");
    }
    boolean face = key.equals(REFERENCE) && !value.isEmpty();
    return face ? places.readable(key, value).toString() : value;
  }

  private static FrameRate rate(String text) {
    FrameRate rate = FrameRateSetting.of(text);
    Rational constant = rate.constant();
    if (constant != null && constant.value() > HIGHEST_RATE) {
      throw new RefusedException("video.fps: at most %.0f allowed".formatted(HIGHEST_RATE));
    }
    return rate;
  }

  private List<AdmittedPerson.Photo> photos(List<JobSpec.Photo> sources) {
    if (sources.size() > limits.photos()) {
      throw new RefusedException(
          "at most %d photos allowed but were %d".formatted(limits.photos(), sources.size()));
    }
    List<AdmittedPerson.Photo> photos = new ArrayList<>();
    for (JobSpec.Photo source : sources) {
      photos.add(photo(source));
    }
    return photos;
  }

  private AdmittedPerson.Photo photo(JobSpec.Photo source) {
    String name = printable(source.name());
    byte[] data = source.data();
    if (data != null) {
      expectSmall(name, data.length);
      return AdmittedPerson.Photo.of(name, data);
    }
    String uri = source.uri() == null ? "" : source.uri();
    URI address = places.web("source", uri);
    if (address != null) {
      return AdmittedPerson.Photo.at(printable(Addresses.shown(uri)), address);
    }
    Path file = places.readable("source", uri);
    expectSmall(name, file.toFile().length());
    return AdmittedPerson.Photo.in(file);
  }

  private void expectSmall(String name, long bytes) {
    if (bytes > limits.photoBytes()) {
      throw new RefusedException(
          "photo %s: at most %d bytes allowed but were %d"
              .formatted(name, limits.photoBytes(), bytes));
    }
  }

  /**
   * What can be told of the target only once it is open.
   *
   * @throws RefusedException if it is too large, or names other files
   */
  public void expectBounded(VideoInfo target) {
    for (String format : target.container().split(",", -1)) {
      if (LISTS.contains(format)) {
        throw new RefusedException(
            "%s: is a list of other files (%s)".formatted(target.location(), format));
      }
    }
    expectSmall(target);
    if (target.durationSeconds() > limits.durationSeconds()) {
      throw new RefusedException(
          "%s: at most %.0f s allowed but is %.0f s long"
              .formatted(target.location(), limits.durationSeconds(), target.durationSeconds()));
    }
  }

  /**
   * As {@link #expectBounded}, of a live source: nobody knows how long it is, and its formats were
   * chosen when it was opened.
   *
   * @throws RefusedException if its pictures are too large
   */
  public void expectSmall(VideoInfo target) {
    long pixels = (long) target.codedWidth() * target.codedHeight();
    if (pixels > limits.pixels()) {
      throw new RefusedException(
          "%s: at most %d pixels a frame allowed but were %d"
              .formatted(target.location(), limits.pixels(), pixels));
    }
  }

  /** A stranger's text, fit for a log: one line without control characters, not too long. */
  public static String printable(String text) {
    String line = text.replaceAll("\\p{Cntrl}", "?");
    return line.length() > LONGEST_VALUE ? line.substring(0, LONGEST_VALUE) : line;
  }
}
