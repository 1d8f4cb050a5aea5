package dev.headswap.synth.scene;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headswap.synth.raster.Backdrop;
import dev.headswap.synth.scene.backdrop.Backdrops;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BackdropsTest {

  @Test
  void everyKindIsLightWithinReason() {
    float[] rgb = new float[3];
    for (int kind = 0; kind < Backdrops.KINDS; kind++) {
      for (long seed = 0; seed < 20; seed++) {
        Backdrop backdrop = Backdrops.of(kind, seed, 100);
        for (int i = 0; i < 100; i++) {
          backdrop.paint(13.7 * i % 200 - 30, 7.3 * i % 130 - 15, rgb);
          for (float channel : rgb) {
            assertThat(channel).as("kind %d, seed %d", kind, seed).isBetween(0f, 4f);
          }
        }
      }
    }
  }

  @Test
  void kindsAndSeedsDiffer() {
    Set<Float> seen = new HashSet<>();
    float[] rgb = new float[3];
    for (int kind = 0; kind < Backdrops.KINDS; kind++) {
      for (long seed = 0; seed < 10; seed++) {
        Backdrops.of(kind, seed, 100).paint(31, 17, rgb);
        seen.add(rgb[0] + rgb[1] + rgb[2]);
      }
    }
    assertThat(seen).hasSizeGreaterThan(10 * Backdrops.KINDS * 9 / 10);
  }

  @Test
  void theSameSeedPaintsTheSame() {
    float[] first = new float[3];
    float[] again = new float[3];
    Backdrops.draw(8, 200).paint(120, 33, first);
    Backdrops.draw(8, 200).paint(120, 33, again);
    assertThat(again).containsExactly(first);
  }
}
