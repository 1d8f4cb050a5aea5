package dev.headswap.cli.swap;

import dev.headswap.frame.RgbImage;
import dev.headswap.image.ImageException;
import dev.headswap.image.StillImages;
import dev.headswap.video.FrameSource;
import dev.headswap.video.SourceSettings;
import dev.headswap.video.VideoFrame;
import dev.headswap.video.source.FfmpegSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** The pictures of the source person, from photos, folders and clips. */
public final class Sources {

  /** HeSer's largest K. */
  public static final int MOST = 32;

  private static final Set<String> STILLS =
      Set.of("jpg", "jpeg", "png", "webp", "bmp", "tif", "tiff", "jp2", "ppm", "gif");

  private Sources() {}

  /** A picture and where it came from. */
  public record Photo(String name, RgbImage picture) {}

  /**
   * Reads them all, at most {@link #MOST}: of clips, frames spread evenly over their length.
   *
   * @throws ImageException if one cannot be read
   * @throws dev.headswap.video.VideoException if a clip cannot be read
   */
  public static List<Photo> read(List<String> locations) {
    List<Path> files = files(locations);
    List<Photo> photos = new ArrayList<>();
    int share = Math.max(1, MOST / Math.max(1, files.size()));
    for (Path file : files) {
      photos.addAll(isStill(file) ? List.of(still(file)) : clip(file, share));
    }
    return photos.subList(0, Math.min(MOST, photos.size()));
  }

  /**
   * The files that they are: of folders, the photos in them.
   *
   * @throws ImageException if a folder holds none
   */
  public static List<Path> files(List<String> locations) {
    List<Path> files = new ArrayList<>();
    for (String location : locations) {
      files.addAll(files(Path.of(location)));
    }
    return files;
  }

  private static List<Path> files(Path location) {
    if (!Files.isDirectory(location)) {
      return List.of(location);
    }
    try (Stream<Path> inside = Files.list(location)) {
      List<Path> stills = inside.filter(Sources::isStill).sorted().toList();
      if (stills.isEmpty()) {
        throw new ImageException(location, "holds no photos");
      }
      return stills;
    } catch (IOException e) {
      throw new ImageException(location, "cannot be listed: " + e.getMessage());
    }
  }

  private static boolean isStill(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return STILLS.contains(name.substring(name.lastIndexOf('.') + 1));
  }

  private static Photo still(Path file) {
    return new Photo(file.toString(), StillImages.read(file));
  }

  private static List<Photo> clip(Path file, int share) {
    try (FrameSource source = FfmpegSource.open(SourceSettings.of(file.toString()))) {
      long estimated = source.info().estimatedFrames();
      long distance = Math.max(1, estimated / share);
      List<Photo> photos = new ArrayList<>();
      VideoFrame frame = source.next();
      while (frame != null && photos.size() < share) {
        try (VideoFrame current = frame) {
          if (current.index() % distance == 0) {
            photos.add(new Photo(file + " at frame " + current.index(), current.rgb()));
          }
        }
        frame = source.next();
      }
      if (frame != null) {
        frame.close();
      }
      return photos;
    }
  }
}
