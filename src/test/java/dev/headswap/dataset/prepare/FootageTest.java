package dev.headswap.dataset.prepare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.headswap.dataset.DatasetException;
import dev.headswap.dataset.prepare.footage.FaceBoxes;
import dev.headswap.dataset.prepare.footage.Footage;
import dev.headswap.dataset.prepare.footage.VideoFolder;
import dev.headswap.dataset.prepare.footage.VoxCeleb2;
import dev.headswap.frame.Box;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FootageTest {

  private static final String TABLE =
      """
      Identity  : \tid00017
      Reference : \t01dfn2spqyE
      Offset    : \t-4
      FV Conf   : \t16.538\t(1)
      ASD Conf  : \t4.465

      FRAME \tX \tY \tW \tH\s
      000245 \t0.392\t0.155\t0.229\t0.407\s
      000246 \t0.390\t0.155\t0.229\t0.407\s
      """;

  @TempDir Path folder;
  private Path videos;
  private Path tables;

  @BeforeEach
  void fill() throws IOException {
    videos = folder.resolve("videos");
    Files.createDirectories(videos.resolve("ada"));
    tables = Files.createDirectories(folder.resolve("txt/id00017/01dfn2spqyE"));
    Files.createFile(videos.resolve("ada/one.mp4"));
    Files.createFile(videos.resolve("ada/notes.txt"));
    Files.createFile(videos.resolve("solo.MKV"));
  }

  private VideoFolder open() {
    return VideoFolder.open(videos);
  }

  private List<Footage> tabled(String table) throws IOException {
    Files.writeString(tables.resolve("00001.txt"), table);
    return new VoxCeleb2(folder.resolve("txt"), open()).footage();
  }

  @Test
  void videosBelongToTheFolderTheyLieIn() {
    assertThat(open().footage())
        .extracting(Footage::name, Footage::identity, Footage::title)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple("ada/one.mp4", "ada", "one"),
            org.assertj.core.groups.Tuple.tuple("solo.MKV", "solo", "solo"));
  }

  @Test
  void aFolderWithoutVideosIsRefused() {
    assertThatThrownBy(() -> VideoFolder.open(folder.resolve("txt")))
        .isInstanceOf(DatasetException.class)
        .hasMessageContaining("holds no videos");
    assertThatThrownBy(() -> VideoFolder.open(folder.resolve("nowhere")))
        .hasMessageContaining("no such folder");
  }

  @Test
  void aTableNamesPersonVideoFramesAndBoxes() throws IOException {
    Files.createFile(videos.resolve("01dfn2spqyE.mp4"));
    Footage footage = tabled(TABLE).get(0);
    assertThat(footage.identity()).isEqualTo("id00017");
    assertThat(footage.video()).isEqualTo(videos.resolve("01dfn2spqyE.mp4"));
    assertThat(footage.range().startOrZero()).isCloseTo(245 / 25.0, within(1e-9));
    assertThat(footage.range().endOrInfinity()).isCloseTo(247 / 25.0, within(1e-9));
    FaceBoxes boxes = java.util.Objects.requireNonNull(footage.boxes());
    assertThat(boxes.byFrame()).containsEntry(245, new Box(0.392, 0.155, 0.229, 0.407)).hasSize(2);
  }

  @Test
  void tablesWithoutTheirVideosAreRefused() {
    assertThatThrownBy(() -> tabled(TABLE))
        .isInstanceOf(DatasetException.class)
        .hasMessageContaining("none of the videos of its 1 tables is here");
  }

  @Test
  void aDamagedTableIsNamed() {
    assertThatThrownBy(() -> tabled(TABLE.replace("Reference", "Preference")))
        .hasMessageContaining("00001.txt: is damaged: a line 'Reference : ...' required");
    assertThatThrownBy(() -> tabled("Identity : a\nReference : b\n"))
        .hasMessageContaining("it lists no frames");
    assertThatThrownBy(() -> tabled(TABLE.replace("0.392", "wide")))
        .hasMessageContaining("00001.txt: is damaged");
  }

  @Test
  void aFolderWithoutTablesIsRefused() {
    assertThatThrownBy(() -> new VoxCeleb2(videos.resolve("nowhere"), open()).footage())
        .hasMessageContaining("no such folder");
  }

  @Test
  void whatIsDoneIsRemembered() {
    Footage one = open().footage().get(0);
    Footage two = open().footage().get(1);
    PreparationLog.open(folder).add(one, new Tally());
    PreparationLog again = PreparationLog.open(folder);
    assertThat(again.has(one)).isTrue();
    assertThat(again.has(two)).isFalse();
  }

  @Test
  void aDamagedLogIsNamed() throws IOException {
    Files.writeString(folder.resolve("prepare.log"), "{\"foot");
    assertThatThrownBy(() -> PreparationLog.open(folder))
        .isInstanceOf(DatasetException.class)
        .hasMessageContaining("prepare.log: cannot be read");
  }
}
