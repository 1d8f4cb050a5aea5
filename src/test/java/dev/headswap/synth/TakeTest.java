package dev.headswap.synth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headswap.frame.CropTemplate;
import dev.headswap.frame.Label;
import dev.headswap.frame.LabelMap;
import dev.headswap.frame.Landmarks;
import dev.headswap.frame.Point;
import dev.headswap.frame.RgbImage;
import dev.headswap.synth.head.Person;
import dev.headswap.synth.motion.Performance;
import dev.headswap.synth.motion.PoseRange;
import dev.headswap.synth.scene.Scene;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class TakeTest {

  private static final View FRAME = View.frame(192, 192);

  private static Take take(long seed) {
    return new Take(
        Person.draw(seed), Scene.draw(seed, 192, 192), Performance.draw(seed, PoseRange.TALKING));
  }

  @Test
  void theSameSeedGivesTheSameBytesOnAnyThread() {
    RgbImage here = take(1).shoot(2.5, FRAME).pixels();
    take(2).shoot(1, View.frame(300, 100));
    RgbImage again = take(1).shoot(2.5, FRAME).pixels();
    RgbImage elsewhere =
        CompletableFuture.supplyAsync(() -> take(1).shoot(2.5, FRAME).pixels()).join();
    assertThat(again.rgb()).isEqualTo(here.rgb());
    assertThat(elsewhere.rgb()).isEqualTo(here.rgb());
    assertThat(take(1).shoot(2.6, FRAME).pixels().rgb()).isNotEqualTo(here.rgb());
    assertThat(take(3).shoot(2.5, FRAME).pixels().rgb()).isNotEqualTo(here.rgb());
  }

  @Test
  void twoThreadsMayShootTheSameTakeAtOnce() {
    Take take = take(4);
    byte[] alone = take.shoot(1, FRAME).pixels().rgb();
    CompletableFuture<byte[]> first =
        CompletableFuture.supplyAsync(() -> take.shoot(1, FRAME).pixels().rgb());
    CompletableFuture<byte[]> second =
        CompletableFuture.supplyAsync(() -> take.shoot(1, FRAME).pixels().rgb());
    assertThat(first.join()).isEqualTo(alone);
    assertThat(second.join()).isEqualTo(alone);
  }

  @Test
  void aCropHasEyesAndMouthWhereItsTemplateSays() {
    Take take = take(5);
    Landmarks inFrame = take.landmarks(3);
    View view = View.crop(CropTemplate.COMPACT, inFrame);
    Shot shot = take.shoot(3, view);
    Landmarks expected = inFrame.transform(CropTemplate.COMPACT.align(inFrame));
    assertThat(shot.landmarks()).isEqualTo(expected);
    assertThat(shot.pixels().width()).isEqualTo(256);
  }

  @Test
  void labelsLieWhereTheLandmarksAre() {
    for (long seed = 10; seed < 20; seed++) {
      Take take = take(seed);
      Shot shot = take.shoot(seed, View.crop(CropTemplate.COMPACT, take.landmarks(seed)));
      if (shot.visible()[30]) {
        assertThat(at(shot.labels(), shot.landmarks().nose()))
            .as("seed " + seed)
            .isEqualTo(Label.NOSE);
      }
    }
  }

  private static Label at(LabelMap labels, Point p) {
    return labels.at((int) Math.round(p.x()), (int) Math.round(p.y()));
  }

  @Test
  void aTurnedHeadHidesPointsOfItsFarSide() {
    int hidden = 0;
    for (int i = 0; i < 40; i++) {
      Take take = take(7).doing(Performance.draw(7, PoseRange.WIDE));
      Shot shot = take.shoot(i * 0.5, View.crop(CropTemplate.COMPACT, take.landmarks(i * 0.5)));
      if (shot.pose().yaw() > 45) {
        hidden++;
        assertThat(shot.visible()[14]).as("the jaw on the right, %s", shot.pose()).isFalse();
      }
    }
    assertThat(hidden).as("moments that look to the right").isPositive();
  }

  @Test
  void pointsOutsideTheViewAreNotVisible() {
    Take take = take(8);
    Landmarks points = take.landmarks(0);
    Point eye = points.leftEye();
    View small =
        new View(8, 8, dev.headswap.frame.Similarity.scaleThenShift(1, 4 - eye.x(), 4 - eye.y()));
    boolean[] visible = take.shoot(0, small).visible();
    assertThat(visible[8]).as("the chin").isFalse();
  }

  @Test
  void aSwappedHeadLiesWhereACropAlignedOnTheTargetHasEyesAndMouth() {
    for (long seed = 0; seed < 12; seed++) {
      Take target = take(seed);
      Take swapped = target.swappedWith(Person.draw(seed + 500));
      double time = 1.7 * seed;
      Landmarks own = target.landmarks(time);
      Landmarks guest = swapped.landmarks(time);
      for (CropTemplate template : new CropTemplate[] {CropTemplate.COMPACT, CropTemplate.PAPER}) {
        double scale = template.size() / 256.0;
        Point expected = template.align(own).apply(new Point(100, 100));
        Point found = template.align(guest).apply(new Point(100, 100));
        assertThat(found.distance(expected) / scale).as("seed " + seed).isLessThan(0.5);
      }
    }
  }

  @Test
  void aSwapKeepsEveryPixelOfTheTargetThatIsFarFromBothHeads() {
    for (long seed = 0; seed < 6; seed++) {
      Take target = take(seed);
      Take swapped = target.swappedWith(Person.draw(seed + 500));
      Shot before = target.shoot(2, FRAME);
      Shot after = swapped.shoot(2, FRAME);
      int compared = 0;
      int changed = 0;
      boolean[] near = nearSomebody(before.labels(), after.labels());
      for (int i = 0; i < near.length; i++) {
        boolean same =
            before.pixels().rgb()[3 * i] == after.pixels().rgb()[3 * i]
                && before.pixels().rgb()[3 * i + 1] == after.pixels().rgb()[3 * i + 1]
                && before.pixels().rgb()[3 * i + 2] == after.pixels().rgb()[3 * i + 2]
                && before.labels().labels()[i] == after.labels().labels()[i];
        if (!near[i]) {
          compared++;
          assertThat(same).as("seed %d, pixel %d, %d", seed, i % 192, i / 192).isTrue();
        }
        changed += same ? 0 : 1;
      }
      assertThat(compared).isPositive();
      assertThat(changed).as("pixels that a swap changes").isGreaterThan(500);
    }
  }

  /** Near one of the heads, or on the body, where their shadows fall. */
  private static boolean[] nearSomebody(LabelMap a, LabelMap b) {
    boolean[] near = new boolean[a.labels().length];
    for (int y = 0; y < a.height(); y++) {
      for (int x = 0; x < a.width(); x++) {
        if (a.at(x, y).isHead() || b.at(x, y).isHead()) {
          mark(near, a.width(), a.height(), x, y, 4);
        } else if (a.at(x, y) != Label.BACKGROUND) {
          mark(near, a.width(), a.height(), x, y, 3);
        }
      }
    }
    return near;
  }

  private static void mark(boolean[] near, int width, int height, int x, int y, int reach) {
    for (int v = Math.max(0, y - reach); v <= Math.min(height - 1, y + reach); v++) {
      for (int u = Math.max(0, x - reach); u <= Math.min(width - 1, x + reach); u++) {
        near[v * width + u] = true;
      }
    }
  }

  @Test
  void aSwapKeepsPoseExpressionAndLight() {
    Take target = take(9);
    Shot before = target.shoot(4, FRAME);
    Shot after = target.swappedWith(Person.draw(77)).shoot(4, FRAME);
    assertThat(after.truth()).containsExactly(before.truth());
  }

  @Test
  void anotherPerformerMovesAlikeInTheSameScene() {
    Take take = take(9);
    Shot own = take.shoot(4, FRAME);
    Shot other = take.performedBy(Person.draw(77)).shoot(4, FRAME);
    assertThat(other.pose()).isEqualTo(own.pose());
    assertThat(other.expression()).isEqualTo(own.expression());
    assertThat(other.pixels().rgb()).isNotEqualTo(own.pixels().rgb());
  }

  @Test
  void theTruthIsWhatTheViewShows() {
    Take take = take(9);
    Shot shot = take.shoot(4, FRAME);
    float[] truth = shot.truth();
    assertThat(truth).hasSize(Shot.TRUTH_LENGTH);
    assertThat(truth[0] * 60).isEqualTo((float) shot.pose().yaw(), within(1e-4f));
    assertThat(truth[3]).isEqualTo(shot.expression().values()[0]);
    View turned = new View(192, 192, new dev.headswap.frame.Similarity(0, 1, 191, 0));
    Shot quarter = take.shoot(4, turned);
    assertThat(quarter.pose().roll()).isEqualTo(shot.pose().roll() + 90, within(1e-6));
    assertThat(quarter.light().key()[0]).isEqualTo(shot.light().key()[1], within(1e-5f));
  }
}
