package dev.headswap.job;

import dev.headswap.config.Configuration;
import dev.headswap.video.SourceSettings;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A job that the policy let in: files have become real paths inside the allowed folders.
 *
 * @param configuration the worker's own with the job's settings over it
 * @param target what is read; where it is fetched first, its address as people may see it
 * @param output a file, or of a live job an address
 * @param address that the target is fetched from; null if it is read where it is
 * @param photos of the source person
 */
public record Admitted(
    JobSpec spec,
    Configuration configuration,
    SourceSettings target,
    String output,
    @Nullable URI address,
    List<AdmittedPerson.Photo> photos) {}
