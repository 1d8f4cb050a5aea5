package dev.headswap.dataset.samples;

import dev.headswap.dataset.DatasetException;
import dev.headswap.frame.RgbImage;
import dev.headswap.image.StillImages;
import dev.headswap.synth.Take;
import dev.headswap.synth.View;
import dev.headswap.video.AudioMode;
import dev.headswap.video.EncodeSettings;
import dev.headswap.video.FrameSink;
import dev.headswap.video.Provenance;
import dev.headswap.video.Segments;
import dev.headswap.video.SourceSettings;
import dev.headswap.video.VideoFrame;
import dev.headswap.video.sink.Sinks;
import dev.headswap.video.source.FfmpegSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.IntConsumer;

/**
 * Writes the sample files: {@code source/1.jpg ...} and {@code driving.mp4} (8 seconds, 25 frames a
 * second, 512 pixels, stereo). The same everywhere but for what the encoder at hand makes of it.
 */
public final class SampleFiles {

  private static final int RATE = 25;
  private static final int SOUND_RATE = 48_000;
  private static final int FRAMES = (int) (SampleCast.SECONDS * RATE);
  private static final int QUALITY = 95;
  private static final int FULL_SCALE = 32_767;

  private final SampleCast cast = new SampleCast();
  private final Path folder;

  /**
   * @param folder where they go; made if missing
   */
  public SampleFiles(Path folder) {
    this.folder = folder;
  }

  /** How many pictures there are to draw. */
  public static int pictures() {
    return SampleCast.photos() + FRAMES;
  }

  /**
   * Writes all; files of the same names are replaced.
   *
   * @param drawn hears of each picture
   * @throws DatasetException if that fails
   */
  public void write(IntConsumer drawn) {
    try {
      photos(drawn);
      film(drawn);
    } catch (IOException e) {
      throw DatasetException.output(folder.toString(), "cannot be written: " + e.getMessage());
    }
  }

  private void photos(IntConsumer drawn) throws IOException {
    Path source = Files.createDirectories(folder.resolve("source"));
    for (int i = 0; i < SampleCast.photos(); i++) {
      Take take = SampleCast.photo(i);
      View view = View.frame(take.scene().width(), take.scene().height());
      RgbImage photo = take.shoot(SampleCast.photoSeconds(i), view).pixels();
      Files.write(source.resolve(i + 1 + ".jpg"), StillImages.encodeJpeg(photo, QUALITY));
      drawn.accept(1);
    }
  }

  private void film(IntConsumer drawn) throws IOException {
    Path raw = folder.resolve(".driving.avi");
    try {
      shoot(raw, drawn);
      encode(raw, folder.resolve("driving.mp4"));
    } finally {
      Files.deleteIfExists(raw);
    }
  }

  private void shoot(Path raw, IntConsumer drawn) throws IOException {
    View view = View.frame(SampleCast.SIDE, SampleCast.SIDE);
    SoundTrack sound = new SoundTrack(cast, SOUND_RATE);
    try (UncompressedAvi avi =
        new UncompressedAvi(raw, SampleCast.SIDE, SampleCast.SIDE, RATE, SOUND_RATE, FRAMES)) {
      for (int i = 0; i < FRAMES; i++) {
        double seconds = (double) i / RATE;
        RgbImage frame = cast.at(seconds).shoot(seconds, view).pixels();
        avi.write(frame, sound.samples(seconds, SOUND_RATE / RATE, FULL_SCALE));
        drawn.accept(1);
      }
    }
  }

  private static void encode(Path raw, Path film) {
    EncodeSettings settings =
        new EncodeSettings(EncodeSettings.AUTO, null, null, "yuv420p", AudioMode.AAC, Map.of(), 1);
    Segments segments = Segments.in(film.resolveSibling(".driving.segments"));
    try (FfmpegSource source = FfmpegSource.open(SourceSettings.of(raw.toString()));
        FrameSink sink =
            Sinks.open(
                source, film.toString(), settings, Provenance.UNMARKED, segments, false, true)) {
      for (VideoFrame next = source.next(); next != null; next = source.next()) {
        try (VideoFrame frame = next) {
          sink.write(frame);
        }
      }
      sink.finish();
    }
  }
}
