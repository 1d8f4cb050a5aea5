package dev.headswap.model.aligner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headswap.checkpoint.Bundle;
import dev.headswap.checkpoint.BundleException;
import dev.headswap.frame.RgbImage;
import dev.headswap.tensor.ComputeDevice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AlignerTest {

  /** Codes of untrained encoders reach some hundreds. */
  private static final Offset<Float> ROUNDING = Offset.offset(1e-3f);

  @TempDir private Path folder;
  private Aligner aligner;

  @BeforeEach
  void open() throws IOException {
    aligner = Aligner.open(TinyModel.bundle(folder.resolve("model")), ComputeDevice.CPU);
  }

  @AfterEach
  void close() {
    aligner.close();
  }

  @Test
  void aSecondOpeningDrawsTheSameHead() {
    RgbImage target = TinyModel.picture(9);
    SourceCode code = aligner.encode(List.of(TinyModel.picture(1)));
    AnimatedHead head = aligner.reenact(code, target);
    try (Aligner again = Aligner.open(Bundle.open(folder.resolve("model")), ComputeDevice.CPU)) {
      AnimatedHead same = again.reenact(again.encode(List.of(TinyModel.picture(1))), target);
      assertThat(same.pixels().rgb()).isEqualTo(head.pixels().rgb());
      assertThat(Objects.requireNonNull(same.head()).alpha())
          .isEqualTo(Objects.requireNonNull(head.head()).alpha());
    }
  }

  @Test
  void theHeadDependsOnSourceAndTarget() {
    SourceCode one = aligner.encode(List.of(TinyModel.picture(1)));
    SourceCode two = aligner.encode(List.of(TinyModel.picture(2)));
    byte[] head = aligner.reenact(one, TinyModel.picture(9)).pixels().rgb();
    assertThat(aligner.reenact(two, TinyModel.picture(9)).pixels().rgb()).isNotEqualTo(head);
    assertThat(aligner.reenact(one, TinyModel.picture(8)).pixels().rgb()).isNotEqualTo(head);
  }

  @Test
  void severalPicturesCountAlikeWhateverTheirOrder() {
    List<RgbImage> pictures = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      pictures.add(TinyModel.picture(i));
    }
    float[] forwards = aligner.encode(pictures).values();
    Collections.reverse(pictures);
    float[] backwards = aligner.encode(pictures).values();
    assertThat(backwards).containsExactly(forwards, ROUNDING);
  }

  @Test
  void onePictureManyTimesIsOnePicture() {
    RgbImage picture = TinyModel.picture(4);
    float[] once = aligner.encode(List.of(picture)).values();
    float[] often = aligner.encode(Collections.nCopies(32, picture)).values();
    assertThat(often).containsExactly(once, ROUNDING);
  }

  @Test
  void noneAndTooManySourcesAreRefused() {
    assertThatThrownBy(() -> aligner.encode(List.of())).hasMessageContaining("but were 0");
    assertThatThrownBy(() -> aligner.encode(Collections.nCopies(33, TinyModel.picture(1))))
        .hasMessageContaining("1 to 32")
        .hasMessageContaining("33");
  }

  @Test
  void cropsOfAnotherSizeAreRefused() {
    SourceCode code = aligner.encode(List.of(TinyModel.picture(1)));
    assertThatThrownBy(() -> aligner.reenact(code, RgbImage.black(64, 32)))
        .hasMessage("a crop of 32x32 required but was 64x32");
  }

  @Test
  void aModelWithWeightsOfAnotherSizeIsRefused() throws IOException {
    Path manifest = folder.resolve("model/model.yaml");
    Files.writeString(manifest, Files.readString(manifest).replace("hidden: 12", "hidden: 13"));
    assertThatThrownBy(() -> Aligner.open(Bundle.open(folder.resolve("model")), ComputeDevice.CPU))
        .isInstanceOf(BundleException.class)
        .hasMessageContaining("mlp.fc1");
  }

  @Test
  void impossibleSizesInAManifestAreTheBundlesFault() throws IOException {
    Path manifest = folder.resolve("model/model.yaml");
    Files.writeString(manifest, Files.readString(manifest).replace("hidden: 12", "hidden: 0"));
    assertThatThrownBy(() -> Aligner.open(Bundle.open(folder.resolve("model")), ComputeDevice.CPU))
        .isInstanceOf(BundleException.class)
        .hasMessageContaining("aligner.hidden of at least 1");
  }

  @Test
  void manyFramesLeaveNothingBehind() {
    SourceCode code = aligner.encode(List.of(TinyModel.picture(1)));
    int before = aligner.nativeArrays();
    for (int i = 0; i < 200; i++) {
      aligner.reenact(code, TinyModel.picture(i));
    }
    assertThat(aligner.nativeArrays()).as("native arrays after 200 frames").isEqualTo(before);
  }
}
