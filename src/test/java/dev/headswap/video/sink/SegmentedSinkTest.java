package dev.headswap.video.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headswap.video.EncodeSettings;
import dev.headswap.video.Provenance;
import dev.headswap.video.Segments;
import dev.headswap.video.SourceSettings;
import dev.headswap.video.VideoException;
import dev.headswap.video.VideoFrame;
import dev.headswap.video.source.FfmpegSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SegmentedSinkTest {

  private static final EncodeSettings OTHER =
      new EncodeSettings("mpeg4", 9.0, null, null, EncodeSettings.DEFAULT.audio(), Map.of(), 1);

  @TempDir Path folder;
  private Path target = Path.of("");

  @BeforeEach
  void film() throws IOException {
    target = new Film().frames(620).tracks(1).write(folder.resolve("in.mp4"));
  }

  @Test
  void interruptedAndResumedEqualsUninterrupted() throws IOException {
    write("whole.mp4", EncodeSettings.DEFAULT, false, Long.MAX_VALUE);
    write("parts.mp4", EncodeSettings.DEFAULT, false, 300);
    assertThat(folder.resolve("parts.mp4")).doesNotExist();
    write("parts.mp4", EncodeSettings.DEFAULT, true, 290);
    write("parts.mp4", EncodeSettings.DEFAULT, true, Long.MAX_VALUE);
    assertThat(folder.resolve("parts.mp4")).hasSameBinaryContentAs(folder.resolve("whole.mp4"));
    assertThat(folder.resolve("parts.mp4.work")).doesNotExist();
  }

  @Test
  void anInterruptedJobKeepsItsFullSegments() throws IOException {
    write("out.mp4", EncodeSettings.DEFAULT, false, 300);
    try (SegmentedSink sink = open("out.mp4", EncodeSettings.DEFAULT, true, false)) {
      assertThat(sink.finishedFrames()).isEqualTo(Segments.USUAL_FRAMES);
    }
  }

  @Test
  void segmentsOfOtherSettingsAreRefused() throws IOException {
    write("out.mp4", EncodeSettings.DEFAULT, false, 300);
    assertThatThrownBy(() -> open("out.mp4", OTHER, true, false))
        .isInstanceOf(VideoException.class)
        .hasMessageContaining("other settings");
  }

  @Test
  void anExistingOutputIsKept() throws IOException {
    Files.writeString(folder.resolve("out.mp4"), "mine");
    assertOutputRefused("out.mp4", "exists already");
    assertThat(folder.resolve("out.mp4")).hasContent("mine");
  }

  @Test
  void theTargetIsNeverWrittenTo() throws IOException {
    Files.createSymbolicLink(folder.resolve("alias.mp4"), target);
    Files.createLink(folder.resolve("twin.mp4"), target);
    for (String name : new String[] {"in.mp4", "alias.mp4", "twin.mp4"}) {
      assertThatThrownBy(() -> open(name, EncodeSettings.DEFAULT, false, true))
          .hasMessageContaining("is the target itself");
    }
  }

  @Test
  void outputsWithoutAFolderOrAKindAreRefused() {
    assertOutputRefused("nowhere/out.mp4", "its folder does not exist");
    assertOutputRefused("out.unknown", "no known kind of video");
  }

  @Test
  void unknownOptionsAndEncodersAreRefused() {
    EncodeSettings misspelt =
        new EncodeSettings(
            "mpeg4", null, null, null, OTHER.audio(), Map.of("no-such-option", "1"), 1);
    assertThatThrownBy(() -> open("out.mp4", misspelt, false, false))
        .hasMessageContaining("no-such-option");
    EncodeSettings none =
        new EncodeSettings("nonsense", null, null, null, OTHER.audio(), Map.of(), 1);
    assertThatThrownBy(() -> open("out.mp4", none, false, false)).hasMessageContaining("nonsense");
  }

  private void assertOutputRefused(String name, String why) {
    assertThatThrownBy(() -> open(name, EncodeSettings.DEFAULT, false, false))
        .isInstanceOfSatisfying(
            VideoException.class, e -> assertThat(e.kind()).isEqualTo(VideoException.Kind.OUTPUT))
        .hasMessageContaining(why);
  }

  private SegmentedSink open(
      String name, EncodeSettings settings, boolean resume, boolean overwrite) {
    return SegmentedSink.open(
        SourceSettings.of(target.toString()),
        folder.resolve(name).toString(),
        settings,
        Provenance.MARKED,
        Segments.in(folder.resolve(name + ".work")),
        resume,
        overwrite);
  }

  /** Writes frames; finishes if there is no end to how many. */
  private void write(String name, EncodeSettings settings, boolean resume, long count)
      throws IOException {
    try (FfmpegSource source = FfmpegSource.open(SourceSettings.of(target.toString()));
        SegmentedSink sink = open(name, settings, resume, false)) {
      source.skip(sink.finishedFrames());
      for (long i = 0; i < count; i++) {
        try (VideoFrame frame = source.next()) {
          if (frame == null) {
            sink.finish();
            return;
          }
          sink.write(Objects.requireNonNull(frame));
        }
      }
      sink.drain();
    }
  }
}
