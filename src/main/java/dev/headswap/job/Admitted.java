package dev.headswap.job;

import dev.headswap.config.Configuration;
import dev.headswap.video.SourceSettings;

/**
 * A job that the policy let in: files have become real paths inside the allowed folders.
 *
 * @param configuration the worker's own with the job's settings over it
 * @param output a file, or of a live job an address
 */
public record Admitted(
    JobSpec spec, Configuration configuration, SourceSettings target, String output) {}
