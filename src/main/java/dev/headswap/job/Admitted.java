package dev.headswap.job;

import dev.headswap.config.Configuration;
import dev.headswap.video.SourceSettings;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A job that the policy let in: addresses have become real paths inside the allowed folders.
 *
 * @param configuration the worker's own with the job's settings over it
 */
public record Admitted(
    JobSpec spec,
    Configuration configuration,
    List<Photo> photos,
    SourceSettings target,
    Path output) {

  /**
   * A picture of the source person.
   *
   * @param file null if the bytes are here
   * @param data null if it is a file
   */
  public record Photo(String name, @Nullable Path file, byte @Nullable [] data) {}
}
