package dev.headswap.job;

import dev.headswap.config.Configuration;
import dev.headswap.video.SourceSettings;
import java.nio.file.Path;

/**
 * A job that the policy let in: addresses have become real paths inside the allowed folders.
 *
 * @param configuration the worker's own with the job's settings over it
 */
public record Admitted(
    JobSpec spec, Configuration configuration, SourceSettings target, Path output) {}
