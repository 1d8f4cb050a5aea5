package dev.headswap.cli.swap;

import dev.headswap.config.Configuration;
import dev.headswap.video.SourceSettings;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One swap, as asked for.
 *
 * @param sources photos, folders of photos, or clips of the person whose head is put in
 * @param target the video, and which part of it
 * @param output a file or an address
 * @param configuration fully resolved
 * @param resume go on where an interrupted run of the same job stopped
 * @param overwrite an existing output may be replaced
 * @param preview where the contact sheet goes
 * @param report where the report goes
 */
public record SwapRequest(
    List<String> sources,
    SourceSettings target,
    String output,
    Configuration configuration,
    boolean resume,
    boolean overwrite,
    @Nullable Path preview,
    @Nullable Path report) {

  /** As an item of a batch: its preview's name is filled in, and the batch reports for all. */
  SwapRequest inBatch(int index) {
    Path filled =
        preview == null
            ? null
            : Path.of(
                OutputPattern.fill(preview.toString(), sources.get(0), target.location(), index));
    return new SwapRequest(sources, target, output, configuration, resume, overwrite, filled, null);
  }
}
