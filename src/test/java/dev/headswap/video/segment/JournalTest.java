package dev.headswap.video.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headswap.video.VideoException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A work folder that several processes, alive and thought dead, write to. */
class JournalTest {

  @TempDir Path parent;
  private Path folder;

  @BeforeEach
  void folder() {
    folder = parent.resolve("work");
  }

  private Journal open() {
    return Journal.open(folder, "print", true);
  }

  private static void publish(Journal journal, String content, int frames) throws IOException {
    OwnName name = new OwnName(journal.segment(journal.segments()));
    Files.writeString(name.part(), content);
    name.publish();
    journal.finished(frames);
  }

  @Test
  void theFirstOfTwoWritersWinsWholeAndBothGoOn() throws IOException {
    Journal one = open();
    Journal two = open();
    publish(one, "by one", 5);
    publish(two, "by two", 5);
    publish(two, "next by two", 5);
    publish(one, "next by one", 5);
    assertThat(one.segment(0)).hasContent("by one");
    assertThat(one.segment(1)).hasContent("next by two");
    assertThat(open().frames()).isEqualTo(10);
    assertThat(folder.toFile().list()).as("nothing half-written stays").hasSize(3);
  }

  @Test
  void twoMayBeginAtTheSameMoment() {
    for (int round = 0; round < 50; round++) {
      folder = parent.resolve("work-" + round);
      List<Journal> both = IntStream.range(0, 2).parallel().mapToObj(i -> open()).toList();
      assertThat(both).allMatch(journal -> journal.frames() == 0);
      assertThat(folder.toFile().list()).containsExactly("journal");
    }
  }

  @Test
  void aTornLineSaysNothingAndTheNextIsRead() throws IOException {
    Journal journal = open();
    publish(journal, "a", 5);
    Files.writeString(folder.resolve("journal"), "segment 1 5", StandardOpenOption.APPEND);
    Journal resumed = open();
    assertThat(resumed.segments()).isEqualTo(1);
    publish(resumed, "b", 3);
    assertThat(open().frames()).isEqualTo(8);
  }

  @Test
  void aSegmentThatIsListedButNotThereDoesNotCount() throws IOException {
    Journal journal = open();
    publish(journal, "a", 5);
    publish(journal, "b", 5);
    Files.delete(journal.segment(0));
    assertThat(open().frames()).isZero();
  }

  @Test
  void anotherJobsFolderIsRefused() {
    open();
    assertThatThrownBy(() -> Journal.open(folder, "other", true))
        .isInstanceOf(VideoException.class)
        .hasMessageContaining("another target or other settings");
  }

  @Test
  void whoeverFindsTheFolderGoneHasLost() throws IOException {
    Journal winner = open();
    Journal loser = open();
    publish(winner, "a", 5);
    winner.delete();
    assertThat(folder).doesNotExist();
    assertThatThrownBy(() -> publish(loser, "a", 5)).isInstanceOf(IOException.class);
    assertThat(folder).doesNotExist();
  }

  @Test
  void aFolderInWhichOthersWorkIsNotRemovedByWhoHasDoneNothing() throws IOException {
    Journal idle = open();
    Files.writeString(new OwnName(folder.resolve("segment-00000")).part(), "under way elsewhere");
    idle.deleteUnlessBegun();
    assertThat(folder).isDirectory();
  }
}
