package dev.headswap.video;

import dev.headswap.frame.Mask;
import dev.headswap.frame.Patch;
import dev.headswap.frame.RgbImage;
import dev.headswap.video.sink.Sinks;
import dev.headswap.video.source.FfmpegSource;
import java.nio.file.Path;
import java.util.Arrays;

/** Sends one video through source and sink: {@code Passage IN OUT [paste]}. */
public final class Passage {

  private Passage() {}

  public static void main(String[] arguments) {
    boolean paste = arguments.length > 2 && arguments[2].equals("paste");
    long began = System.nanoTime();
    SinkReport report = run(arguments[0], arguments[1], paste);
    System.err.println(report);
    System.err.printf("%d frames in %.3f s%n", report.frames(), (System.nanoTime() - began) / 1e9);
  }

  /** All frames of a video into a file, with a small gray patch in each if wanted. */
  public static SinkReport run(String target, String output, boolean paste) {
    return run(SourceSettings.of(target), output, EncodeSettings.DEFAULT, paste);
  }

  /** The frames that are wanted of a video into a file. */
  public static SinkReport run(
      SourceSettings settings, String output, EncodeSettings encoding, boolean paste) {
    try (FfmpegSource source = FfmpegSource.open(settings);
        FrameSink sink =
            Sinks.open(
                source,
                output,
                encoding,
                Provenance.MARKED,
                Segments.in(Path.of(output + ".work")),
                false,
                true)) {
      for (VideoFrame frame = source.next(); frame != null; frame = source.next()) {
        try (VideoFrame current = frame) {
          if (paste) {
            current.paste(gray(current.rgb()));
          }
          sink.write(current);
        }
      }
      return sink.finish();
    }
  }

  private static Patch gray(RgbImage picture) {
    int width = Math.max(1, picture.width() / 4);
    int height = Math.max(1, picture.height() / 4);
    RgbImage pixels = RgbImage.black(width, height);
    Arrays.fill(pixels.rgb(), (byte) 128);
    return new Patch(
        picture.width() / 3, picture.height() / 3, pixels, Mask.uniform(width, height, 0.5f));
  }
}
