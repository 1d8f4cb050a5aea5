package dev.headswap.job.message;

import com.google.protobuf.ByteString;
import dev.headswap.fetch.Fetched;
import dev.headswap.job.JobKind;
import dev.headswap.job.JobNote;
import dev.headswap.job.JobPart;
import dev.headswap.job.JobPolicy;
import dev.headswap.job.JobSpec;
import dev.headswap.transport.CodecException;
import dev.headswap.video.TimeRange;
import dev.headswap.wire.Bundle;
import dev.headswap.wire.Job;
import dev.headswap.wire.Picture;
import dev.headswap.wire.Range;
import dev.headswap.wire.Status;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Jobs and what is said of them. */
final class JobWire {

  private static final Pattern SHA256 = Pattern.compile("|[0-9a-f]{64}");
  private static final int MOST_SETTINGS = 100;
  private static final int MOST_PHOTOS = 1_000;
  private static final int LONGEST_URI = 4_096;

  Job pack(JobSpec spec) {
    Job.Builder job =
        Job.newBuilder()
            .setKind(spec.kind() == JobKind.FILE ? Job.Kind.FILE : Job.Kind.LIVE)
            .setTarget(spec.target())
            .setOutput(spec.output())
            .setOverwrite(spec.overwrite())
            .putAllSettings(spec.settings())
            .setRange(pack(spec.range()))
            .setBundle(
                Bundle.newBuilder().setName(spec.bundleName()).setSha256(spec.bundleSha256()))
            .setSubmittedMillis(spec.submittedMillis());
    spec.sources().forEach(photo -> job.addSources(pack(photo)));
    return job.build();
  }

  private static Picture pack(JobSpec.Photo photo) {
    Picture.Builder picture = Picture.newBuilder().setName(photo.name());
    if (photo.data() != null) {
      picture.setData(ByteString.copyFrom(photo.data()));
    } else if (photo.uri() != null) {
      picture.setUri(photo.uri());
    }
    return picture.build();
  }

  private static Range pack(TimeRange range) {
    Range.Builder packed = Range.newBuilder();
    if (range.start() != null) {
      packed.setStartSeconds(range.start());
    }
    if (range.end() != null) {
      packed.setEndSeconds(range.end());
    }
    return packed.build();
  }

  JobSpec unpack(String id, int attempt, Job job) {
    expect(job.getSettingsCount() <= MOST_SETTINGS, "too many settings");
    expect(job.getSourcesCount() <= MOST_PHOTOS, "too many sources");
    expect(job.getTarget().length() <= LONGEST_URI, "target: too long");
    expect(job.getOutput().length() <= LONGEST_URI, "output: too long");
    expect(SHA256.matcher(job.getBundle().getSha256()).matches(), "bundle: no SHA-256");
    return new JobSpec(
        id,
        attempt,
        kind(job.getKind()),
        photos(job.getSourcesList()),
        job.getTarget(),
        job.getOutput(),
        job.getOverwrite(),
        job.getSettingsMap(),
        range(job.getRange()),
        JobPolicy.printable(job.getBundle().getName()),
        job.getBundle().getSha256(),
        job.getSubmittedMillis());
  }

  private static JobKind kind(Job.Kind kind) {
    return switch (kind) {
      case FILE -> JobKind.FILE;
      case LIVE -> JobKind.LIVE;
      default -> throw new CodecException("a job of a known kind required");
    };
  }

  private static List<JobSpec.Photo> photos(List<Picture> sources) {
    return sources.stream().map(JobWire::photo).toList();
  }

  private static JobSpec.Photo photo(Picture picture) {
    expect(picture.getUri().length() <= LONGEST_URI, "source: too long");
    String name = JobPolicy.printable(picture.getName());
    return switch (picture.getContentCase()) {
      case URI -> JobSpec.Photo.at(name, picture.getUri());
      case DATA -> JobSpec.Photo.of(name, picture.getData().toByteArray());
      case CONTENT_NOT_SET -> throw new CodecException("a source with a URI or data required");
    };
  }

  private static TimeRange range(Range range) {
    @Nullable Double start = range.hasStartSeconds() ? range.getStartSeconds() : null;
    @Nullable Double end = range.hasEndSeconds() ? range.getEndSeconds() : null;
    expect(start == null || Double.isFinite(start), "range: no number");
    expect(end == null || Double.isFinite(end), "range: no number");
    try {
      return new TimeRange(start, end);
    } catch (IllegalArgumentException e) {
      throw new CodecException("range: " + e.getMessage(), e);
    }
  }

  private static void expect(boolean condition, String otherwise) {
    if (!condition) {
      throw new CodecException(otherwise);
    }
  }

  static Status pack(JobNote note) {
    Status.Builder status = Status.newBuilder();
    note.fetched().forEach((what, copy) -> status.putFetched(what, pack(copy)));
    pack(note.advance(), status);
    return status
        .setPart(Status.Part.valueOf(note.part().name()))
        .setAtMillis(note.atMillis())
        .setReason(note.ending().reason())
        .setExitCode(note.ending().exitCode())
        .setResultJson(note.ending().result())
        .setWorker(note.worker())
        .build();
  }

  private static void pack(JobNote.Advance advance, Status.Builder status) {
    status
        .setFrames(advance.frames())
        .setDurable(advance.durable())
        .setExpected(advance.expected())
        .setSwapped(advance.counts().swapped())
        .setKept(advance.counts().kept())
        .setFailed(advance.counts().failed())
        .setDropped(advance.counts().dropped())
        .setFps(advance.fps())
        .setLatencySeconds(advance.latencySeconds())
        .setStarts(advance.starts());
  }

  private static Status.Copy pack(Fetched copy) {
    return Status.Copy.newBuilder().setSha256(copy.sha256()).setBytes(copy.bytes()).build();
  }

  private static Map<String, Fetched> copies(Status status) {
    Map<String, Fetched> copies = new TreeMap<>();
    status.getFetchedMap().forEach((what, copy) -> copies.put(what, copy(copy)));
    return copies;
  }

  private static Fetched copy(Status.Copy copy) {
    boolean named = !copy.getSha256().isEmpty() && SHA256.matcher(copy.getSha256()).matches();
    expect(named, "fetched: no SHA-256");
    return new Fetched(copy.getSha256(), copy.getBytes());
  }

  static JobNote unpack(String id, int attempt, Status status) {
    return new JobNote(
        id,
        attempt,
        part(status.getPart()),
        status.getAtMillis(),
        JobPolicy.printable(status.getWorker()),
        advance(status),
        new JobNote.Ending(
            JobPolicy.printable(status.getReason()), status.getExitCode(), status.getResultJson()),
        copies(status));
  }

  private static JobNote.Advance advance(Status status) {
    return new JobNote.Advance(
        status.getFrames(),
        status.getDurable(),
        status.getExpected(),
        new JobNote.Counts(
            status.getSwapped(), status.getKept(), status.getFailed(), status.getDropped()),
        status.getFps(),
        status.getLatencySeconds(),
        status.getStarts());
  }

  private static JobPart part(Status.Part part) {
    return switch (part) {
      case FETCHED -> JobPart.FETCHED;
      case DECODE -> JobPart.DECODE;
      case ENCODE -> JobPart.ENCODE;
      case CANCEL -> JobPart.CANCEL;
      case FINISHED -> JobPart.FINISHED;
      case FAILED -> JobPart.FAILED;
      case CANCELLED -> JobPart.CANCELLED;
      default -> throw new CodecException("a known part required");
    };
  }
}
