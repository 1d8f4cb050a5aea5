package dev.headswap.dataset.prepare.footage;

import dev.headswap.dataset.DatasetException;
import dev.headswap.frame.Box;
import dev.headswap.video.TimeRange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The tables of VoxCeleb2: {@code TXT_DIR/id00017/01dfn2spqyE/00001.txt} says in which frames of
 * the video {@code 01dfn2spqyE} (25 a second) the person {@code id00017} speaks, and where the face
 * is. The videos are looked up by the names of their files.
 */
public final class VoxCeleb2 {

  private final Path tables;
  private final Map<String, Path> videos;

  /**
   * @param tables the folder with one folder for each person
   * @param videos any folder of videos whose files are named for their references
   */
  public VoxCeleb2(Path tables, VideoFolder videos) {
    this.tables = tables;
    this.videos =
        videos.footage().stream()
            .collect(Collectors.toMap(Footage::title, Footage::video, (first, second) -> first));
  }

  /**
   * All that somebody says, where the video is here.
   *
   * @throws DatasetException if there are no tables, one is damaged, or no video is here
   */
  public List<Footage> footage() {
    List<Path> found = utterances();
    List<Footage> here = found.stream().map(this::footage).flatMap(Optional::stream).toList();
    if (here.isEmpty()) {
      throw new DatasetException(
          tables.toString(),
          "none of the videos of its %d tables is here; name their files as the tables' folders"
              .formatted(found.size()));
    }
    return here;
  }

  private List<Path> utterances() {
    if (!Files.isDirectory(tables)) {
      throw new DatasetException(tables.toString(), "no such folder; check the path");
    }
    try (Stream<Path> files = Files.walk(tables)) {
      List<Path> found = files.filter(f -> f.toString().endsWith(".txt")).sorted().toList();
      if (found.isEmpty()) {
        throw new DatasetException(
            tables.toString(), "holds no tables; give the 'txt' folder of VoxCeleb2");
      }
      return found;
    } catch (IOException e) {
      throw new DatasetException(tables.toString(), "cannot be read: " + e.getMessage());
    }
  }

  private Optional<Footage> footage(Path table) {
    Table read = Table.read(table);
    Path video = videos.get(read.reference());
    if (video == null) {
      return Optional.empty();
    }
    FaceBoxes boxes = read.boxes();
    String name = tables.relativize(table).toString();
    TimeRange range = new TimeRange(boxes.start(), boxes.end());
    return Optional.of(new Footage(name, read.identity(), video, range, boxes));
  }

  /** One file. */
  private record Table(String identity, String reference, FaceBoxes boxes) {

    static Table read(Path file) {
      try {
        return parse(file, Files.readAllLines(file));
      } catch (IOException e) {
        throw new DatasetException(file.toString(), "cannot be read: " + e.getMessage());
      } catch (NumberFormatException e) {
        throw new DatasetException(file.toString(), "is damaged: " + e.getMessage());
      }
    }

    private static Table parse(Path file, List<String> lines) {
      Function<String, String> field = name -> field(file, lines, name);
      SortedMap<Integer, Box> boxes = new TreeMap<>();
      lines.stream()
          .map(line -> line.strip().split("\\s+"))
          .filter(words -> words.length == 5 && Character.isDigit(words[0].charAt(0)))
          .forEach(words -> boxes.put(Integer.parseInt(words[0]), box(words)));
      if (boxes.isEmpty()) {
        throw new DatasetException(file.toString(), "is damaged: it lists no frames");
      }
      return new Table(field.apply("Identity"), field.apply("Reference"), new FaceBoxes(boxes));
    }

    private static String field(Path file, List<String> lines, String name) {
      return lines.stream()
          .filter(line -> line.startsWith(name) && line.contains(":"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElseThrow(
              () ->
                  new DatasetException(
                      file.toString(), "is damaged: a line '%s : ...' required".formatted(name)));
    }

    private static Box box(String[] words) {
      return new Box(
          Double.parseDouble(words[1]),
          Double.parseDouble(words[2]),
          Double.parseDouble(words[3]),
          Double.parseDouble(words[4]));
    }
  }
}
