package dev.headswap.dataset.prepare.footage;

import dev.headswap.video.TimeRange;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A piece of video that shows somebody.
 *
 * @param name unique among all footage of a run
 * @param identity who; the name of a folder
 * @param video the file
 * @param range which part of it
 * @param boxes where the face is, or null to look for the largest
 */
public record Footage(
    String name, String identity, Path video, TimeRange range, @Nullable FaceBoxes boxes) {

  /** The name of the file without its ending. */
  public String title() {
    String file = video.getFileName().toString();
    int dot = file.lastIndexOf('.');
    return dot < 0 ? file : file.substring(0, dot);
  }
}
