package dev.headswap.video.encode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class EncodersTest {

  @Test
  void anEncoderWithoutItsHardwareIsNotOfferedAsWorking() {
    assumeThat(Files.exists(Path.of("/dev/nvidia0")) || Files.exists(Path.of("/dev/dri")))
        .as("skipped: this machine has such hardware")
        .isFalse();
    assertThat(Encoders.available())
        .filteredOn(encoder -> encoder.name().matches(".*_(nvenc|qsv|vaapi)"))
        .isNotEmpty()
        .allMatch(encoder -> !encoder.works() && !encoder.note().isEmpty());
  }

  @Test
  void whatEveryBuildHasWorks() {
    assertThat(Encoders.available())
        .filteredOn(EncoderInfo::works)
        .extracting(EncoderInfo::name)
        .contains("mpeg4", "ffv1", "png", "gif");
  }

  @Test
  void theLibraryNamesItsVersionAndLicence() {
    assertThat(Encoders.libraryVersion()).matches("\\d+\\.\\d+.*, L?GPL version .*");
  }
}
