package dev.headswap.dataset.prepare.footage;

import dev.headswap.dataset.DatasetException;
import dev.headswap.video.TimeRange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Videos in a folder. Those within a folder directly below are of the person that it is named for;
 * a video that lies at the top is of a person of its own.
 */
public final class VideoFolder {

  private static final Set<String> ENDINGS =
      Set.of("mp4", "m4v", "mov", "mkv", "webm", "avi", "ts", "mpg", "mpeg", "flv", "wmv", "gif");

  private final Path folder;
  private final List<Path> videos;

  private VideoFolder(Path folder, List<Path> videos) {
    this.folder = folder;
    this.videos = videos;
  }

  /**
   * Looks through a folder.
   *
   * @throws DatasetException if there is none, or no video in it
   */
  public static VideoFolder open(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new DatasetException(folder.toString(), "no such folder; check the path");
    }
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> videos = files.filter(VideoFolder::isVideo).sorted().toList();
      if (videos.isEmpty()) {
        throw new DatasetException(
            folder.toString(), "holds no videos; give a folder of MP4, MOV, MKV, WebM or AVI");
      }
      return new VideoFolder(folder, videos);
    } catch (IOException e) {
      throw new DatasetException(folder.toString(), "cannot be read: " + e.getMessage());
    }
  }

  private static boolean isVideo(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return !name.startsWith(".")
        && ENDINGS.contains(name.substring(name.lastIndexOf('.') + 1))
        && Files.isRegularFile(file);
  }

  /** All videos, in the order of their paths. */
  List<Path> videos() {
    return videos;
  }

  /** Each video as a whole. */
  public List<Footage> footage() {
    return videos.stream().map(this::whole).toList();
  }

  private Footage whole(Path video) {
    Path below = folder.relativize(video);
    Footage alone = new Footage(below.toString(), "", video, TimeRange.ALL, null);
    String who = below.getNameCount() > 1 ? below.getName(0).toString() : alone.title();
    return new Footage(below.toString(), who, video, TimeRange.ALL, null);
  }
}
