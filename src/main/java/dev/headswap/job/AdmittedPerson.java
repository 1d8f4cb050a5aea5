package dev.headswap.job;

import dev.headswap.config.Configuration;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The source person of a job that the policy let in: all that inference has to know.
 *
 * @param configuration the worker's own with the job's settings over it
 */
public record AdmittedPerson(JobSpec spec, Configuration configuration, List<Photo> photos) {

  /**
   * A picture.
   *
   * @param file null if the bytes are here
   * @param data null if it is a file
   */
  public record Photo(String name, @Nullable Path file, byte @Nullable [] data) {}
}
