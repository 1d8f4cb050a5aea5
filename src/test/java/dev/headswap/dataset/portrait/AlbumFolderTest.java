package dev.headswap.dataset.portrait;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headswap.config.ConfigException;
import dev.headswap.dataset.DatasetException;
import dev.headswap.frame.CropTemplate;
import dev.headswap.frame.Landmarks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AlbumFolderTest {

  private static final AlbumPlan PLAN = new AlbumPlan(3, 2, 2, 1);

  @TempDir Path folder;

  private AlbumFolder begun() {
    return AlbumFolder.begin(folder.resolve("albums"), PLAN);
  }

  @Test
  void portraitsComeViewByViewAndAreAligned() {
    List<Integer> progress = new ArrayList<>();
    Album<Portrait> portraits = begun().portraits(progress::add);
    assertThat(portraits.size()).isEqualTo(4);
    assertThat(progress).containsExactly(4);
    for (int i = 0; i < 4; i++) {
      Portrait portrait = portraits.get(i);
      assertThat(portrait.person()).isEqualTo(i % 2);
      assertThat(portrait.labels().width()).isEqualTo(256);
      Landmarks points = portrait.landmarks();
      assertThat(CropTemplate.COMPACT.align(points).scale()).isBetween(0.99, 1.01);
    }
    assertThat(portraits.get(0).traits()).isEqualTo(portraits.get(2).traits());
    assertThat(portraits.get(0).traits()).isNotEqualTo(portraits.get(1).traits());
  }

  @Test
  void whatIsThereIsReadAndNotDrawnAgain() throws IOException {
    Album<Crowd> drawn = begun().crowds(64, done -> {});
    Path file = folder.resolve("albums").resolve("crowds-000000.album");
    var written = Files.getLastModifiedTime(file);
    Album<Crowd> read = AlbumFolder.open(folder.resolve("albums")).crowds(64, done -> {});
    assertThat(Files.getLastModifiedTime(file)).isEqualTo(written);
    assertThat(read.get(0).pixels().rgb()).isEqualTo(drawn.get(0).pixels().rgb());
    assertThat(read.get(0).members()).hasSameSizeAs(drawn.get(0).members());
  }

  @Test
  void drawingDependsOnSeedAndNumberOnly() {
    PortraitStudio studio = new PortraitStudio(3);
    studio.portrait(7, 1);
    assertThat(studio.portrait(1, 0).pixels().rgb())
        .isEqualTo(new PortraitStudio(3).portrait(1, 0).pixels().rgb());
    assertThat(studio.portrait(1, 0).pixels().rgb())
        .isNotEqualTo(new PortraitStudio(4).portrait(1, 0).pixels().rgb());
  }

  @Test
  void aFolderOfAnotherPlanIsNotMixedUp() {
    begun();
    assertThatThrownBy(() -> AlbumFolder.begin(folder.resolve("albums"), new AlbumPlan(4, 2, 2, 1)))
        .isInstanceOf(DatasetException.class)
        .hasMessageContaining("seed=3");
    assertThatThrownBy(() -> AlbumFolder.open(folder))
        .isInstanceOf(DatasetException.class)
        .hasMessageContaining("plan.txt");
  }

  @Test
  void aPlanIsReadAsItIsWritten() {
    AlbumPlan plan = AlbumPlan.parse("synth:seed=5,identities=10,views=3,crowds=7");
    assertThat(plan).isEqualTo(new AlbumPlan(5, 10, 3, 7));
    assertThat(AlbumPlan.parse(plan.toString())).isEqualTo(plan);
    assertThatThrownBy(() -> AlbumPlan.parse("synth:people=5"))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("identities=N");
    assertThatThrownBy(() -> AlbumPlan.parse("synth:identities=1"))
        .hasMessageContaining("at least 2 identities");
  }
}
