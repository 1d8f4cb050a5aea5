package dev.headswap.job;

import dev.headswap.video.TimeRange;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A job as submitted. Whoever receives one treats it as a stranger's until {@link JobPolicy} has
 * admitted it.
 *
 * @param id lower case letters, digits and hyphens, at most 64
 * @param attempt from 1; a retry is the same job with the next number
 * @param target URI
 * @param output URI
 * @param overwrite whether an existing output may be replaced
 * @param settings keys of the configuration that a job may set
 * @param bundleName for messages to people
 * @param bundleSha256 of the bundle that must be used; empty: any
 * @param submittedMillis since 1970
 */
public record JobSpec(
    String id,
    int attempt,
    JobKind kind,
    List<Photo> sources,
    String target,
    String output,
    boolean overwrite,
    Map<String, String> settings,
    TimeRange range,
    String bundleName,
    String bundleSha256,
    long submittedMillis)
    implements Message {

  /**
   * A picture of the source person: either by its address or by its bytes.
   *
   * @param name for messages to people
   */
  public record Photo(String name, @Nullable String uri, byte @Nullable [] data) {

    /** A picture that workers can read themselves. */
    public static Photo at(String name, String uri) {
      return new Photo(name, uri, null);
    }

    /** A picture that travels with the job. */
    public static Photo of(String name, byte[] data) {
      return new Photo(name, null, data);
    }
  }

  /** Whether its pictures are written to the frames topic and read from the heads topic. */
  public boolean isFramesTopic() {
    return kind == JobKind.LIVE && target.isEmpty() && output.isEmpty();
  }

  /** Whether its frames come from an address that passes by once. */
  public boolean isLive() {
    return kind == JobKind.LIVE && !isFramesTopic();
  }

  @Override
  public String job() {
    return id;
  }

  /** The same without pictures that travelled with it. */
  JobSpec light() {
    List<Photo> named =
        sources.stream().map(photo -> new Photo(photo.name(), photo.uri(), null)).toList();
    return new JobSpec(
        id,
        attempt,
        kind,
        named,
        target,
        output,
        overwrite,
        settings,
        range,
        bundleName,
        bundleSha256,
        submittedMillis);
  }

  /** The same job once more. */
  public JobSpec nextAttempt(int number) {
    return new JobSpec(
        id,
        number,
        kind,
        sources,
        target,
        output,
        overwrite,
        settings,
        range,
        bundleName,
        bundleSha256,
        submittedMillis);
  }
}
