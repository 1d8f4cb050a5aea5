package dev.headswap.dataset;

import dev.headswap.image.Mosaic;
import dev.headswap.image.StillImages;
import dev.headswap.video.SourceSettings;
import dev.headswap.video.VideoFrame;
import dev.headswap.video.source.FfmpegSource;
import java.nio.file.Path;

/** A sheet of every n-th frame of a film: {@code SampleSheet FILM N SHEET.png}. */
public final class SampleSheet {

  private SampleSheet() {}

  /** Writes it. */
  public static void main(String[] args) {
    int every = Integer.parseInt(args[1]);
    Mosaic sheet = new Mosaic(5, 320, 320);
    try (FfmpegSource source = FfmpegSource.open(SourceSettings.of(args[0]))) {
      for (VideoFrame next = source.next(); next != null; next = source.next()) {
        try (VideoFrame frame = next) {
          if (frame.index() % every == 0) {
            sheet.add(frame.rgb(), "%.2f s".formatted(frame.seconds()));
          }
        }
      }
    }
    StillImages.writePng(Path.of(args[2]), sheet.image());
  }
}
