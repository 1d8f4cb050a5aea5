package dev.headswap.cli.inspect;

import dev.headswap.cli.CommonOptions;
import dev.headswap.cli.ExitCode;
import dev.headswap.cli.Faces;
import dev.headswap.cli.Json;
import dev.headswap.cli.OutputException;
import dev.headswap.cli.Resources;
import dev.headswap.config.Configuration;
import dev.headswap.face.perception.Perception;
import dev.headswap.face.track.HeadLocator;
import dev.headswap.face.track.PersonChoice;
import dev.headswap.face.track.Track;
import dev.headswap.image.StillImages;
import dev.headswap.video.FrameSource;
import dev.headswap.video.SourceSettings;
import dev.headswap.video.VideoFrame;
import dev.headswap.video.source.FfmpegSource;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The people in a video. */
@Command(
    name = "faces",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Lists the people in a video, numbered as `swap --person N` takes them.",
      "Exit code 4 if there are none."
    })
public final class FacesCommand implements Callable<Integer> {

  @Spec CommandSpec spec = CommandSpec.create();

  @Option(
      names = {"-t", "--target"},
      required = true,
      paramLabel = "VIDEO",
      description = "Where to look.")
  String target = "";

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      description = "A folder for one thumbnail each: person-1.png and so on.")
  @Nullable Path output;

  @Mixin CommonOptions common = new CommonOptions();

  @Override
  public Integer call() {
    Configuration configuration = common.resolve();
    List<Track> tracks = tracks(configuration);
    List<Map<String, Object>> rows = tracks.stream().map(this::row).toList();
    PrintWriter out = spec.commandLine().getOut();
    if (common.json()) {
      out.println(Json.text(rows));
    } else {
      tracks.forEach(track -> out.println(line(track)));
    }
    out.flush();
    return tracks.isEmpty() ? none() : ExitCode.OK;
  }

  private int none() {
    spec.commandLine().getErr().println("headswap: %s: nobody found".formatted(target));
    return ExitCode.NO_HEAD;
  }

  private List<Track> tracks(Configuration configuration) {
    try (FrameSource source = FfmpegSource.open(SourceSettings.of(target));
        Perception perception = Resources.perception(configuration)) {
      HeadLocator locator = Faces.locator(perception, configuration, PersonChoice.largest());
      VideoFrame frame = source.next();
      while (frame != null) {
        try (VideoFrame current = frame) {
          locator.locate(current.rgb(), current.seconds());
        }
        frame = source.next();
      }
      return locator.tracks();
    }
  }

  private Map<String, Object> row(Track track) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("person", track.number());
    row.put("firstSeconds", track.firstSeconds());
    row.put("lastSeconds", track.lastSeconds());
    row.put("frames", track.frames());
    row.put("interOcularPixels", track.interOcular());
    if (output != null) {
      row.put("thumbnail", thumbnail(output, track).toString());
    }
    return row;
  }

  private static Path thumbnail(Path folder, Track track) {
    Path file = folder.resolve("person-%d.png".formatted(track.number()));
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new OutputException("cannot make the folder " + folder + ": " + e.getMessage());
    }
    StillImages.writePng(file, track.thumbnail());
    return file;
  }

  private static String line(Track track) {
    return String.format(
        java.util.Locale.ROOT,
        "person %d: %d frames from %.2f s to %.2f s, up to %.0f pixels between the eyes",
        track.number(),
        track.frames(),
        track.firstSeconds(),
        track.lastSeconds(),
        track.interOcular());
  }
}
