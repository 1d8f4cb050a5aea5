package dev.headswap.model.blender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headswap.frame.Label;
import dev.headswap.frame.LabelMap;
import dev.headswap.frame.RgbImage;
import dev.headswap.model.blender.region.HairColor;
import dev.headswap.model.blender.region.HeadMasks;
import dev.headswap.model.blender.region.LabelMaps;
import dev.headswap.tensor.ComputeDevice;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlenderTest {

  private static final int SIDE = TinyBlender.CONFIG.size();
  private static final RgbImage ANIMATED = TinyBlender.noise(SIDE, 1);
  private static final RgbImage TARGET = TinyBlender.noise(SIDE, 2);
  private static final LabelMap HEAD = LabelMaps.head(SIDE);
  private static final LabelMap NOBODY = LabelMaps.only(Label.BACKGROUND, SIDE);

  private static Blender blender;

  @BeforeAll
  static void open() {
    BlenderConfig tiny = TinyBlender.CONFIG;
    blender = Blender.of(tiny, new BlenderNet(tiny).startingValues(3), ComputeDevice.CPU);
  }

  @AfterAll
  static void close() {
    blender.close();
  }

  @Test
  void givesAPictureAndWhatItRepainted() {
    Blend blend = blend(HEAD, HEAD);

    assertThat(blend.pixels().width()).isEqualTo(SIDE);
    assertThat(blend.enlargedHead().alpha())
        .isEqualTo(HeadMasks.of(HEAD, HEAD, 5).enlargedHead().alpha());
  }

  @Test
  void theSameInputGivesTheSameBits() {
    assertThat(blend(HEAD, HEAD).pixels().rgb()).isEqualTo(blend(HEAD, HEAD).pixels().rgb());
  }

  @Test
  void hairColourChangesThePicture() {
    RgbImage own =
        blender.blend(ANIMATED, HEAD, TARGET, HEAD, new BlendOptions(HairColor.SOURCE)).pixels();

    assertThat(own.rgb()).isNotEqualTo(blend(HEAD, HEAD).pixels().rgb());
  }

  @Test
  void withoutHeadsAPictureComesAllTheSame() {
    for (LabelMap animated : List.of(HEAD, NOBODY)) {
      assertThat(blend(animated, NOBODY).pixels().rgb()).isNotEmpty();
      assertThat(blend(NOBODY, animated).pixels().rgb()).isNotEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void anyLabelsGiveAPicture(int seed) {
    Random random = new Random(seed);
    LabelMap some = LabelMaps.noise(SIDE, 0.5, random);
    LabelMap few = LabelMaps.noise(SIDE, 0.002, random);

    assertThat(blend(some, few).pixels().rgb()).hasSize(SIDE * SIDE * 3);
    assertThat(blend(few, some).pixels().rgb()).hasSize(SIDE * SIDE * 3);
  }

  @Test
  void nothingIsHeldAfterTwoHundredFrames() {
    blend(HEAD, HEAD);
    int before = blender.heldArrays();

    for (int frame = 0; frame < 200; frame++) {
      blend(HEAD, frame % 2 == 0 ? HEAD : NOBODY);
    }

    assertThat(blender.heldArrays()).isEqualTo(before);
  }

  @Test
  void severalThreadsBlendAtOnce() throws Exception {
    byte[] expected = blend(HEAD, HEAD).pixels().rgb();
    ExecutorService pool = Executors.newFixedThreadPool(2);
    List<Future<Blend>> blends = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      blends.add(pool.submit(() -> blend(HEAD, HEAD)));
    }

    for (Future<Blend> each : blends) {
      assertThat(each.get().pixels().rgb()).isEqualTo(expected);
    }
    pool.shutdown();
  }

  @Test
  void aCropOfAnotherSizeIsRefused() {
    assertThatThrownBy(
            () -> blender.blend(TinyBlender.noise(32, 1), HEAD, TARGET, HEAD, BlendOptions.DEFAULT))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("animated picture of 64x64 required but was 32x32");
  }

  private static Blend blend(LabelMap animated, LabelMap target) {
    return blender.blend(ANIMATED, animated, TARGET, target, BlendOptions.DEFAULT);
  }
}
