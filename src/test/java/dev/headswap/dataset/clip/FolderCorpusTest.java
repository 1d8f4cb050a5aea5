package dev.headswap.dataset.clip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headswap.dataset.Clip;
import dev.headswap.dataset.DatasetException;
import dev.headswap.dataset.Pictures;
import dev.headswap.dataset.Sample;
import dev.headswap.dataset.TruthLayout;
import dev.headswap.frame.Box;
import dev.headswap.frame.CropTemplate;
import dev.headswap.frame.Point;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderCorpusTest {

  private static final int SIZE = 32;
  private static final CropTemplate CROP =
      new CropTemplate(SIZE, new Point(12, 14), new Point(20, 14), new Point(16, 22));
  private static final DatasetHeader HEADER =
      DatasetHeader.of("a test", CROP, new TruthLayout(List.of("yaw", "pitch")));

  @TempDir Path folder;

  private static ClipFrame frame(int seed) {
    FrameFacts facts =
        new FrameFacts(
            seed / 25.0,
            Pictures.landmarks(SIZE, seed),
            new boolean[68],
            new Box(1, 2, 3.5, 4),
            new float[] {0.25f * seed, -1});
    return new ClipFrame(Pictures.noise(SIZE, seed), Pictures.labels(SIZE, seed), facts);
  }

  private static ClipHead head(String identity, String name) {
    return new ClipHead(name, identity, identity, "film", name, Clip.Kind.OWN);
  }

  private void fill() {
    DatasetWriter writer = DatasetWriter.open(folder, HEADER, PictureFormat.PNG);
    writer.write(head("zoe", "one"), IntStream.range(0, 3).mapToObj(i -> frame(i)).toList());
    writer.write(head("ada", "two"), List.of(frame(9)));
  }

  private FolderCorpus open() {
    return FolderCorpus.open(folder, 1 << 20);
  }

  private void expectRefusal(String message) {
    assertThatThrownBy(this::readAll)
        .isInstanceOf(DatasetException.class)
        .hasMessageContaining(message);
  }

  private void readAll() {
    try (FolderCorpus corpus = open()) {
      corpus.clips().forEach(clip -> corpus.sample(clip, clip.frames() - 1));
    }
  }

  @Test
  void whatWasWrittenIsReadBack() {
    fill();
    try (FolderCorpus corpus = open()) {
      assertThat(corpus.template()).isEqualTo(CROP);
      assertThat(corpus.truth()).isEqualTo(HEADER.truth());
      Clip clip = corpus.clips().get(1);
      assertThat(clip).isEqualTo(new Clip("zoe/one", 1, 1, "film", "one", Clip.Kind.OWN, 3));
      Sample sample = corpus.sample(clip, 2);
      assertThat(sample.pixels().rgb()).isEqualTo(frame(2).pixels().rgb());
      assertThat(sample.labels().labels()).isEqualTo(frame(2).labels().labels());
      assertThat(sample.landmarks()).isEqualTo(frame(2).facts().landmarks());
      assertThat(sample.truth()).containsExactly(0.5f, -1);
    }
  }

  @Test
  void peopleAreNumberedByTheNamesOfTheirFolders() {
    fill();
    try (FolderCorpus corpus = open()) {
      assertThat(corpus.clips()).extracting(Clip::name).containsExactly("ada/two", "zoe/one");
      assertThat(corpus.clips()).extracting(Clip::identity).containsExactly(0, 1);
    }
  }

  @Test
  void aFrameThatFitsTheBudgetIsDecodedOnce() {
    fill();
    try (FolderCorpus corpus = FolderCorpus.open(folder, 2 * 4 * SIZE * SIZE)) {
      Clip clip = corpus.clips().get(1);
      assertThat(corpus.sample(clip, 0)).isSameAs(corpus.sample(clip, 0));
      assertThat(corpus.sample(clip, 1)).isSameAs(corpus.sample(clip, 1));
      assertThat(corpus.sample(clip, 2)).isNotSameAs(corpus.sample(clip, 2));
    }
  }

  @Test
  void jpegsComeCloseToThePicture() {
    DatasetWriter.open(folder, HEADER, PictureFormat.JPG)
        .write(
            head("ada", "one"),
            List.of(
                new ClipFrame(Pictures.ramp(SIZE, 6), Pictures.labels(SIZE, 1), frame(1).facts())));
    try (FolderCorpus corpus = open()) {
      Sample sample = corpus.sample(corpus.clips().get(0), 0);
      for (int x = 0; x < SIZE; x++) {
        assertThat(sample.pixels().red(x, 9)).isBetween(6 * x - 6, 6 * x + 6);
      }
    }
  }

  @Test
  void aMissingFolderIsNamed() {
    assertThatThrownBy(() -> FolderCorpus.open(folder.resolve("nowhere"), 0))
        .isInstanceOf(DatasetException.class)
        .hasMessage(folder.resolve("nowhere") + ": no such folder; check the path");
  }

  @Test
  void aFolderOfSomethingElseIsRefused() {
    expectRefusal("no dataset.yaml; give a folder made by");
  }

  @Test
  void anEmptyDatasetIsRefused() {
    DatasetWriter.open(folder, HEADER, PictureFormat.PNG);
    expectRefusal("holds no clips");
  }

  @Test
  void aDatasetWithoutLabelsIsRefused() throws IOException {
    fill();
    delete(folder.resolve("ada/two/labels"));
    expectRefusal("ada/two: has no labels; make them with 'headswap prepare'");
  }

  private static void delete(Path tree) throws IOException {
    try (var files = Files.walk(tree)) {
      for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  @Test
  void aMissingPictureIsNamed() throws IOException {
    fill();
    Files.delete(folder.resolve("zoe/one/frames/000002.png"));
    expectRefusal("zoe/one/frames/000002.png: is missing");
  }

  @Test
  void aDamagedPictureIsNamed() throws IOException {
    fill();
    Files.writeString(folder.resolve("zoe/one/frames/000002.png"), "not a picture");
    expectRefusal("zoe/one/frames/000002.png: is");
  }

  @Test
  void damagedLabelsAreNamed() throws IOException {
    fill();
    Files.write(folder.resolve("zoe/one/labels/000002.png"), new byte[] {1, 2});
    expectRefusal("zoe/one/labels/000002.png: is no label map");
  }

  @Test
  void damagedJsonIsNamed() throws IOException {
    fill();
    Files.writeString(folder.resolve("zoe/one/clip.json"), "{\"clip\": 1");
    expectRefusal("zoe/one/clip.json: is damaged");
  }

  @Test
  void jsonWithoutFramesIsRefused() throws IOException {
    fill();
    Files.writeString(folder.resolve("zoe/one/clip.json"), "{}");
    expectRefusal("zoe/one/clip.json: is damaged");
  }

  @Test
  void picturesOfAnotherSizeAreRefused() throws IOException {
    fill();
    Path file = folder.resolve("zoe/one/frames/000002.png");
    Files.write(file, dev.headswap.image.StillImages.encodePng(Pictures.noise(16, 1)));
    expectRefusal("32x32 pixels required but were 16x16");
  }

  @Test
  void wholeFramesAreRefused() {
    DatasetHeader whole = DatasetHeader.of("a test", null, TruthLayout.NONE);
    DatasetWriter.open(folder, whole, PictureFormat.PNG).write(head("a", "b"), List.of(frame(1)));
    expectRefusal("holds whole frames; training needs crops");
  }

  @Test
  void anotherVersionIsRefused() throws IOException {
    fill();
    Path yaml = folder.resolve("dataset.yaml");
    Files.writeString(yaml, Files.readString(yaml).replace("version: 1", "version: 7"));
    expectRefusal("version 1 required but was 7");
  }

  @Test
  void aFolderOfTheSameDataGoesOn() {
    fill();
    DatasetWriter again = DatasetWriter.open(folder, HEADER, PictureFormat.PNG);
    assertThat(again.has("ada", "two")).isTrue();
    assertThat(again.has("ada", "three")).isFalse();
  }

  @Test
  void aFolderOfOtherDataStays() {
    fill();
    DatasetHeader other = DatasetHeader.of("something else", CROP, TruthLayout.NONE);
    assertThatThrownBy(() -> DatasetWriter.open(folder, other, PictureFormat.PNG))
        .isInstanceOf(DatasetException.class)
        .hasMessageContaining("holds another dataset (a test)");
  }

  @Test
  void aFolderOfOtherThingsStays() throws IOException {
    Files.writeString(folder.resolve("letter.txt"), "dear");
    assertThatThrownBy(() -> DatasetWriter.open(folder, HEADER, PictureFormat.PNG))
        .isInstanceOfSatisfying(
            DatasetException.class,
            e -> assertThat(e.kind()).isEqualTo(DatasetException.Kind.OUTPUT))
        .hasMessageContaining("is not empty and no dataset");
  }

  @Test
  void anUnfinishedClipIsNotRead() throws IOException {
    fill();
    Files.createDirectories(folder.resolve("ada/.three.part/labels"));
    try (FolderCorpus corpus = open()) {
      assertThat(corpus.clips()).hasSize(2);
    }
  }
}
