package dev.headswap.video.source;

import dev.headswap.video.VideoException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The pictures in a folder, sorted by name, as a video of 25 frames a second.
 *
 * @param extension of all their names
 */
record PictureFolder(Path folder, String extension) {

  private static final String RATE = "25";
  private static final Set<String> PICTURES =
      Set.of("png", "jpg", "jpeg", "bmp", "webp", "tif", "tiff", "tga", "ppm", "pgm", "exr", "dpx");

  /**
   * Looks into a folder.
   *
   * @throws VideoException if it holds no pictures, or pictures with several extensions
   */
  static PictureFolder of(Path folder) {
    List<String> extensions;
    try (Stream<Path> files = Files.list(folder)) {
      extensions =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> !name.startsWith(".") && name.contains("."))
              .map(name -> name.substring(name.lastIndexOf('.') + 1))
              .filter(extension -> PICTURES.contains(extension.toLowerCase(Locale.ROOT)))
              .distinct()
              .sorted()
              .toList();
    } catch (IOException e) {
      throw new VideoException(
          VideoException.Kind.INPUT, folder.toString(), "cannot be read: " + e, e);
    }
    if (extensions.isEmpty()) {
      throw VideoException.input(
          folder.toString(), "is a folder without pictures; give a video or a folder of pictures");
    }
    if (extensions.size() > 1) {
      throw VideoException.input(
          folder.toString(),
          "is a folder of several kinds of pictures (%s); give one with one kind"
              .formatted(String.join(", ", extensions)));
    }
    return new PictureFolder(folder, extensions.get(0));
  }

  /** What libav's reader of pictures takes; its wild cards in the folder's own name are escaped. */
  String pattern() {
    String escaped = folder.toAbsolutePath().toString().replaceAll("[\\\\\\[\\]*?{}]", "\\\\$0");
    return escaped + "/*." + extension;
  }

  /** That reader's options. */
  Map<String, String> options() {
    return Map.of("pattern_type", "glob", "framerate", RATE);
  }
}
