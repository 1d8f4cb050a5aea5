package dev.headswap.train.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFolderTest {

  @TempDir Path folder;

  @Test
  void whatMadeTheModelIsEveryCommandFromTheFirstOn() {
    assertThat(started("headswap train aligner --data corpus -o run"))
        .isEqualTo("headswap train aligner --data corpus -o run");
    assertThat(started("headswap train aligner -o run --resume"))
        .isEqualTo(
            "headswap train aligner --data corpus -o run ; headswap train aligner -o run --resume");
  }

  private String started(String command) {
    try (RunFolder run = RunFolder.open(folder.resolve("run"), "train: {}", 2, false)) {
      return run.started(command);
    }
  }
}
