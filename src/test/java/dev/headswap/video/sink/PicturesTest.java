package dev.headswap.video.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headswap.video.EncodeSettings;
import dev.headswap.video.Passage;
import dev.headswap.video.Provenance;
import dev.headswap.video.Segments;
import dev.headswap.video.SinkReport;
import dev.headswap.video.SourceSettings;
import dev.headswap.video.VideoException;
import dev.headswap.video.VideoFrame;
import dev.headswap.video.mux.GifLoop;
import dev.headswap.video.source.FfmpegSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PicturesTest {

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"plain", "with [odd] *name*"})
  void aFolderOfPicturesIsAVideo(String name) throws IOException {
    Path pictures = Files.createDirectory(folder.resolve(name));
    Path film = new Film().frames(7).write(folder.resolve("in.mkv"));
    Passage.run(film.toString(), pictures.resolve("shot-%d.png").toString(), false);
    Files.writeString(pictures.resolve("notes.txt"), "not a picture");
    Files.move(pictures.resolve("shot-1.png"), pictures.resolve("shot-9.png"));
    Path output = folder.resolve("out.mkv");
    SinkReport report = Passage.run(pictures.toString(), output.toString(), false);
    assertThat(report.frames()).isEqualTo(7);
    try (FfmpegSource source = FfmpegSource.open(SourceSettings.of(output.toString()))) {
      assertThat(source.info().frameRate().value()).isEqualTo(25);
    }
  }

  @Test
  void picturesOfSeveralKindsAreRefused() throws IOException {
    Path pictures = Files.createDirectory(folder.resolve("mixed"));
    Files.writeString(pictures.resolve("a.png"), "x");
    Files.writeString(pictures.resolve("b.jpg"), "x");
    assertThatThrownBy(() -> FfmpegSource.open(SourceSettings.of(pictures.toString())))
        .isInstanceOf(VideoException.class)
        .hasMessageContaining("jpg, png");
  }

  @Test
  void aJobIsNotResumedWithOtherPictures() throws IOException {
    Path pictures = Files.createDirectory(folder.resolve("shots"));
    Path film = new Film().frames(3).write(folder.resolve("in.mkv"));
    Passage.run(film.toString(), pictures.resolve("%d.png").toString(), false);
    finishOneFrame(pictures);
    open(pictures, true).close();
    Files.copy(pictures.resolve("1.png"), pictures.resolve("4.png"));
    assertThatThrownBy(() -> open(pictures, true)).hasMessageContaining("another target");
  }

  private void finishOneFrame(Path pictures) {
    try (FfmpegSource source = FfmpegSource.open(SourceSettings.of(pictures.toString()));
        SegmentedSink sink = open(pictures, false);
        VideoFrame frame = java.util.Objects.requireNonNull(source.next())) {
      sink.write(frame);
      sink.drain();
      assertThat(sink.finishedFrames()).isEqualTo(1);
    }
  }

  private SegmentedSink open(Path pictures, boolean resume) {
    return SegmentedSink.open(
        SourceSettings.of(pictures.toString()),
        folder.resolve("out.mkv").toString(),
        EncodeSettings.DEFAULT,
        Provenance.MARKED,
        new Segments(folder.resolve("work"), 1, "test"),
        resume,
        false);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 3, 300})
  void anAnimatedGifRepeatsAsOftenAsBefore(int count) throws IOException {
    Path plain = new Film().frames(4).rate(10, 1).write(folder.resolve("in.gif"));
    Path target = folder.resolve("loop.gif");
    Files.write(target, repeated(Files.readAllBytes(plain), count));
    Path output = folder.resolve("out.gif");
    Passage.run(target.toString(), output.toString(), false);
    assertThat(GifLoop.count(Files.readAllBytes(output))).isEqualTo(count);
  }

  /** The same GIF with another count, or with the mark of repeating spoilt. */
  private static byte[] repeated(byte[] gif, int count) {
    int at = new String(gif, StandardCharsets.ISO_8859_1).indexOf("NETSCAPE2.0");
    assertThat(at).isPositive();
    if (count < 0) {
      gif[at] = 'X';
    }
    gif[at + 13] = (byte) count;
    gif[at + 14] = (byte) (count >> 8);
    return gif;
  }
}
