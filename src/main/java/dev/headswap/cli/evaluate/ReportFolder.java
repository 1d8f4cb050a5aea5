package dev.headswap.cli.evaluate;

import dev.headswap.cli.Json;
import dev.headswap.cli.OutputException;
import dev.headswap.eval.report.Page;
import dev.headswap.eval.report.Results;
import dev.headswap.eval.report.ResultsJson;
import dev.headswap.frame.RgbImage;
import dev.headswap.image.ImageException;
import dev.headswap.image.StillImages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where the files of an evaluation go. */
final class ReportFolder {

  private static final String RESULTS = "results.json";

  private final @Nullable Path folder;

  private ReportFolder(@Nullable Path folder) {
    this.folder = folder;
  }

  /**
   * Makes the folder before anything is computed.
   *
   * @param folder null where no report is wanted
   * @throws OutputException if it cannot be made, or holds results that may not be overwritten
   */
  static ReportFolder check(@Nullable Path folder, boolean overwrite) {
    if (folder != null) {
      make(folder);
      if (!overwrite && Files.exists(folder.resolve(RESULTS))) {
        throw new OutputException("%s holds results already; -y overwrites them".formatted(folder));
      }
    }
    return new ReportFolder(folder);
  }

  private static void make(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new OutputException("cannot make the folder %s: %s".formatted(folder, e));
    }
  }

  /** Writes the page, the figures and the pictures. */
  void write(Results results) {
    if (folder == null) {
      return;
    }
    Json.write(folder.resolve(RESULTS), new ResultsJson(results).map());
    Page page = new Page(results);
    for (Map.Entry<String, RgbImage> picture : page.pictures().entrySet()) {
      writePicture(folder.resolve(picture.getKey()), picture.getValue());
    }
    try {
      Files.writeString(folder.resolve("report.html"), page.html());
    } catch (IOException e) {
      throw new OutputException("cannot write the report into %s: %s".formatted(folder, e));
    }
  }

  /** Writes one PNG. */
  static void writePicture(Path file, RgbImage picture) {
    try {
      StillImages.writePng(file, picture);
    } catch (ImageException e) {
      throw new OutputException(String.valueOf(e.getMessage()));
    }
  }
}
