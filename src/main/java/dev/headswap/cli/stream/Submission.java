package dev.headswap.cli.stream;

import dev.headswap.checkpoint.Bundle;
import dev.headswap.cli.Resources;
import dev.headswap.cli.swap.LiveMode;
import dev.headswap.cli.swap.Sources;
import dev.headswap.cli.swap.SwapRequest;
import dev.headswap.config.ConfigException;
import dev.headswap.config.Configuration;
import dev.headswap.fetch.Fetcher;
import dev.headswap.image.ImageException;
import dev.headswap.job.JobKind;
import dev.headswap.job.JobPolicy;
import dev.headswap.job.JobSpec;
import dev.headswap.transport.kafka.Outlet.Parcel;
import dev.headswap.video.Addresses;
import dev.headswap.worker.Desk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Makes a job of a swap and hands it in. */
final class Submission {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

  private Submission() {}

  /**
   * As a job: files by their addresses, as workers share them, and what passes by as it is.
   *
   * @param inline whether the photos travel with the job instead
   */
  static JobSpec of(SwapRequest request, boolean inline) {
    expectPossible(request);
    String target = request.target().location();
    String output = request.output();
    return LiveMode.isWanted(request)
        ? of(request, inline, JobKind.LIVE, target, isAddress(output) ? output : uri(output))
        : of(request, inline, JobKind.FILE, isWeb(target) ? target : uri(target), uri(output));
  }

  /** A job whose pictures somebody writes to the frames topic. */
  static JobSpec ofFrames(SwapRequest request, boolean inline) {
    if (!request.target().location().isEmpty() || !request.output().isEmpty()) {
      throw new ConfigException("--frames", "--frames: neither --target nor --output");
    }
    return of(request, inline, JobKind.LIVE, "", "");
  }

  private static JobSpec of(
      SwapRequest request, boolean inline, JobKind kind, String target, String output) {
    Bundle bundle = Resources.bundle(request.configuration());
    return new JobSpec(
        newId(),
        1,
        kind,
        photos(request.sources(), inline),
        target,
        output,
        request.overwrite(),
        settings(request.configuration()),
        request.target().range(),
        String.valueOf(bundle.folder().getFileName()),
        bundle.sha256(),
        System.currentTimeMillis());
  }

  private static void expectPossible(SwapRequest request) {
    if (LiveMode.isWanted(request)) {
      expectLive(request);
    } else {
      expectFile("target", request.target().location(), isWeb(request.target().location()));
      expectFile("output", request.output(), false);
    }
    if (request.resume()) {
      throw new ConfigException(
          "--resume", "--resume: over Kafka, `headswap job retry ID` goes on with a job");
    }
    if (request.preview() != null) {
      throw new ConfigException("--preview", "--preview: not over Kafka; run it on the result");
    }
  }

  private static boolean isAddress(String place) {
    return place.contains("://");
  }

  private static void expectLive(SwapRequest request) {
    String target = request.target().location();
    if (!isAddress(target) || request.output().equals("-")) {
      throw new ConfigException(
          "--kafka",
          "--kafka: of a live job, an address required as target, and a file or an address as output");
    }
  }

  /** Whether workers can fetch it. */
  private static boolean isWeb(String place) {
    int colon = place.indexOf("://");
    return colon > 0
        && Fetcher.SCHEMES.contains(place.substring(0, colon).toLowerCase(Locale.ROOT));
  }

  private static void expectFile(String what, String place, boolean web) {
    if (place.equals("-") || (isAddress(place) && !web)) {
      throw new ConfigException(
          "--kafka",
          "--kafka: as %s, a file required, which workers can open%s; '%s' is none"
              .formatted(
                  what,
                  what.equals("target") ? ", or an http(s) or live address" : "",
                  Addresses.shown(place)));
    }
  }

  private static String newId() {
    String stamp = LocalDateTime.now(ZoneOffset.UTC).format(STAMP);
    return stamp + "-" + UUID.randomUUID().toString().substring(0, 8);
  }

  private static String uri(String path) {
    return Path.of(path).toAbsolutePath().normalize().toUri().toString();
  }

  private static Map<String, String> settings(Configuration configuration) {
    Map<String, String> settings = new TreeMap<>();
    for (String key : JobPolicy.SETTINGS) {
      settings.put(key, configuration.text(key));
    }
    String face = configuration.text("head.reference-face");
    if (!face.isEmpty()) {
      expectThere(Path.of(face));
      settings.put("head.reference-face", uri(face));
    }
    return settings;
  }

  /** As many as a run in one process would look at. */
  private static List<JobSpec.Photo> photos(List<String> sources, boolean inline) {
    List<JobSpec.Photo> photos = new ArrayList<>();
    for (String source : sources) {
      if (isWeb(source)) {
        photos.add(fetched(source, inline));
      } else {
        Sources.files(List.of(source)).forEach(file -> photos.add(photo(file, inline)));
      }
    }
    return photos.subList(0, Math.min(Sources.MOST, photos.size()));
  }

  private static JobSpec.Photo fetched(String address, boolean inline) {
    if (inline) {
      throw new ConfigException("--inline", "--inline: photos that are files required");
    }
    return JobSpec.Photo.at(Addresses.shown(address), address);
  }

  private static JobSpec.Photo photo(Path file, boolean inline) {
    expectThere(file);
    return inline ? inline(file) : JobSpec.Photo.at(file.toString(), uri(file.toString()));
  }

  private static void expectThere(Path file) {
    if (!Files.exists(file)) {
      throw new ImageException(file, "no such file; check the path");
    }
  }

  private static JobSpec.Photo inline(Path file) {
    try {
      return JobSpec.Photo.of(String.valueOf(file.getFileName()), Files.readAllBytes(file));
    } catch (IOException e) {
      throw new ImageException(file, "cannot be read (" + e.getMessage() + ")");
    }
  }

  /** Hands it in; when this returns, it is safe. */
  static void handIn(Desk desk, JobSpec job) {
    byte[] bytes = desk.codec().encode(job);
    desk.outlet().sendNow(Parcel.of(desk.topics().jobs(), job.id(), bytes), PATIENCE);
    desk.board().add(job);
  }
}
