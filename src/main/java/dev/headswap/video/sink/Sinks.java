package dev.headswap.video.sink;

import dev.headswap.video.EncodeSettings;
import dev.headswap.video.FrameSink;
import dev.headswap.video.Provenance;
import dev.headswap.video.Segments;
import dev.headswap.video.segment.OutputPlace;
import dev.headswap.video.source.FfmpegSource;
import dev.headswap.video.source.Location;

/** Chooses the sink that suits an output. */
public final class Sinks {

  private Sinks() {}

  /**
   * Refuses an output that cannot be written, before any work is done.
   *
   * @param target the file that is read
   * @throws dev.headswap.video.VideoException if the output exists and may not be replaced, is the
   *     target, or lies in a folder that cannot be written to
   */
  public static void check(String output, String target, boolean overwrite) {
    if (!new Location(output).isLive() && !ImageSink.isFor(output)) {
      OutputPlace.of(output, target, overwrite);
    }
  }

  /**
   * Opens an output: pictures by their names, standard output and addresses directly, files in
   * segments that can be resumed, unless the source can be read only once.
   *
   * @param source of the frames, before its first frame was taken; stays the caller's
   * @param segments where the pieces of a file wait meanwhile
   * @param resume whether to go on with what an interrupted job has left there
   * @param overwrite whether an existing output may be replaced
   * @throws dev.headswap.video.VideoException if the output cannot be written
   */
  public static FrameSink open(
      FfmpegSource source,
      String output,
      EncodeSettings settings,
      Provenance provenance,
      Segments segments,
      boolean resume,
      boolean overwrite) {
    Location location = new Location(output);
    String target = source.settings().location();
    if (!location.isLive() && ImageSink.isFor(output)) {
      return ImageSink.open(source.template(), output, target, settings, provenance, overwrite);
    }
    if (location.isLive() || source.info().live()) {
      return StreamingSink.open(source, output, settings, provenance, overwrite);
    }
    return SegmentedSink.open(
        source.settings(), output, settings, provenance, segments, resume, overwrite);
  }
}
