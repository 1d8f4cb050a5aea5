package dev.headswap.video.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputPlaceTest {

  @TempDir Path folder;

  private String following(String name) {
    return Path.of(OutputPlace.following(folder.resolve(name).toString())).getFileName().toString();
  }

  @Test
  void whatFollowsAFileHasTheNextFreeNumber() throws IOException {
    assertThat(following("a.mkv")).isEqualTo("a.mkv");
    Files.writeString(folder.resolve("a.mkv"), "one");
    assertThat(following("a.mkv")).isEqualTo("a-2.mkv");
    Files.writeString(folder.resolve("a-2.mkv"), "two");
    assertThat(following("a.mkv")).isEqualTo("a-3.mkv");
    Files.writeString(folder.resolve("plain"), "one");
    assertThat(following("plain")).isEqualTo("plain-2");
  }

  @Test
  void whatSomebodyWhoWasKilledHasLeftIsKept() throws IOException {
    Files.writeString(folder.resolve("a.mkv"), "one");
    Files.writeString(folder.resolve(".a-2.mkv.part"), "two");
    assertThat(OutputPlace.isBegun(folder.resolve("a-2.mkv").toString())).isTrue();
    assertThat(following("a.mkv")).isEqualTo("a-3.mkv");
    assertThat(folder.resolve("a.mkv")).hasContent("one");
    assertThat(folder.resolve("a-2.mkv")).hasContent("two");
  }
}
