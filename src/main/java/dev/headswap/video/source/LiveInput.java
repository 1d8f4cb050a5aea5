package dev.headswap.video.source;

import dev.headswap.video.libav.Deadline;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How one connection to a live source is opened and read.
 *
 * @param deadline stays the caller's, and open for longer than the source
 * @param openSeconds up to the first picture
 * @param stallSeconds between two pictures
 * @param options of libav's protocols and demuxers; those that do not apply are left
 * @param like what frames are to be like; null: like the first
 */
public record LiveInput(
    Deadline deadline,
    double openSeconds,
    double stallSeconds,
    Map<String, String> options,
    @Nullable VideoTemplate like) {}
