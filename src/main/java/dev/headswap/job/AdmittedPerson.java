package dev.headswap.job;

import dev.headswap.config.Configuration;
import java.net.URI;
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
   * A picture: a file, bytes that are here, or what is fetched from an address first.
   *
   * @param name as people may see it
   */
  public record Photo(
      String name, @Nullable Path file, byte @Nullable [] data, @Nullable URI address) {

    static Photo in(Path file) {
      return new Photo(file.toString(), file, null, null);
    }

    static Photo at(String name, URI address) {
      return new Photo(name, null, null, address);
    }

    /** Of these bytes. */
    public static Photo of(String name, byte[] data) {
      return new Photo(name, null, data, null);
    }
  }
}
