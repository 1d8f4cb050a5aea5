package dev.headswap.synth.head;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headswap.frame.Label;
import dev.headswap.frame.Landmarks;
import dev.headswap.synth.hair.BeardKind;
import dev.headswap.synth.hair.HairKind;
import dev.headswap.synth.head.Expression.Action;
import dev.headswap.synth.raster.Mesh;
import dev.headswap.synth.space.HeadPose;
import dev.headswap.synth.space.Transform;
import dev.headswap.synth.wear.GlassesKind;
import dev.headswap.synth.wear.HatKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HeadModelTest {

  private static final Person PLAIN = new Person(Identity.average(), Tones.draw(3), Body.draw(3));
  private static final HeadModel MODEL = HeadModel.of(PLAIN);

  @ParameterizedTest
  @EnumSource(Trait.class)
  void everyTraitChangesTheHead(Trait trait) {
    Identity grown = PLAIN.identity().groomed(HairKind.BUZZ, BeardKind.NONE);
    HeadModel high = model(grown.with(trait, 2));
    HeadModel low = model(grown.with(trait, -2));
    assertThat(difference(high, low)).isGreaterThan(0.01);
  }

  @ParameterizedTest
  @EnumSource(Action.class)
  void everyActionMovesTheFace(Action action) {
    Expression acting = Expression.NEUTRAL.with(action, 1);
    double moved = 0;
    List<Mesh> rest = MODEL.meshes(Expression.NEUTRAL);
    List<Mesh> after = MODEL.meshes(acting);
    for (int i = 0; i < rest.size(); i++) {
      moved = Math.max(moved, furthest(rest.get(i).positions(), after.get(i).positions()));
    }
    assertThat(moved).isBetween(0.2, 6.0);
  }

  @Test
  void aBlinkClosesOneEyeAlone() {
    float[] open = MODEL.landmarks(Expression.NEUTRAL);
    float[] shut = MODEL.landmarks(Expression.NEUTRAL.with(Action.BLINK_LEFT, 1));
    assertThat(gap(open, 37, 41)).isGreaterThan(0.6);
    assertThat(gap(shut, 37, 41)).isLessThan(0.1);
    assertThat(gap(shut, 43, 47)).isEqualTo(gap(open, 43, 47));
  }

  @Test
  void theJawOpensTheLipsAndLeavesTheEyes() {
    float[] closed = MODEL.landmarks(Expression.NEUTRAL);
    float[] open = MODEL.landmarks(Expression.NEUTRAL.with(Action.JAW_OPEN, 1));
    assertThat(gap(closed, 62, 66)).isLessThan(0.1);
    assertThat(gap(open, 62, 66)).isGreaterThan(2);
    assertThat(gap(closed, 8, 33)).isLessThan(gap(open, 8, 33) - 1.5);
    for (int i = 36; i < 48; i++) {
      assertThat(open[3 * i + 1]).isEqualTo(closed[3 * i + 1]);
    }
  }

  @Test
  void aRaisedBrowLeavesTheOtherAndTheMouth() {
    float[] rest = MODEL.landmarks(Expression.NEUTRAL);
    float[] up = MODEL.landmarks(Expression.NEUTRAL.with(Action.BROW_RAISE_LEFT, 1));
    assertThat(up[3 * 19 + 1] - rest[3 * 19 + 1]).isGreaterThan(0.4f);
    assertThat(up[3 * 24 + 1] - rest[3 * 24 + 1]).isLessThan(0.05f);
    assertThat(up[3 * 57 + 1]).isCloseTo(rest[3 * 57 + 1], within());
  }

  @Test
  void aSmileLiftsAndSpreadsTheCornersOfTheMouth() {
    float[] rest = MODEL.landmarks(Expression.NEUTRAL);
    float[] smile =
        MODEL.landmarks(Expression.NEUTRAL.with(Action.SMILE_LEFT, 1).with(Action.SMILE_RIGHT, 1));
    assertThat(smile[3 * 48 + 1]).isGreaterThan(rest[3 * 48 + 1] + 0.4f);
    assertThat(smile[3 * 54] - smile[3 * 48]).isGreaterThan(rest[3 * 54] - rest[3 * 48] + 0.8f);
  }

  @Test
  void landmarksLieOnTheSkin() {
    Expression talking = Expression.NEUTRAL.with(Action.JAW_OPEN, 0.5);
    float[] points = MODEL.landmarks(talking);
    List<Mesh> meshes = MODEL.meshes(talking);
    for (int i = 0; i < Landmarks.COUNT; i++) {
      assertThat(nearest(points, i, meshes)).as("landmark " + i).isLessThan(1e-6);
    }
  }

  @Test
  void landmarksRunFromLeftToRightAndDown() {
    float[] points = MODEL.landmarks(Expression.NEUTRAL);
    assertThat(points[0]).isNegative();
    assertThat(points[3 * 16]).isPositive();
    assertThat(points[3 * 36]).isLessThan(points[3 * 39]).isNegative();
    assertThat(points[3 * 27 + 1]).isGreaterThan(points[3 * 30 + 1]);
    assertThat(points[3 * 33 + 1]).isGreaterThan(points[3 * 51 + 1]);
    assertThat(points[3 * 57 + 1]).isGreaterThan(points[3 * 8 + 1]);
    assertThat(points[3 * 30 + 2]).isGreaterThan(points[3 * 51 + 2]);
  }

  @Test
  void aPopulationShowsEveryLabel() {
    Set<Label> seen = EnumSet.of(Label.BACKGROUND);
    for (int seed = 0; seed < 40; seed++) {
      HeadModel model = HeadModel.of(Person.draw(seed));
      collect(model.meshes(Expression.NEUTRAL), seen);
      collect(model.bodyMeshes(Transform.IDENTITY), seen);
    }
    assertThat(seen).containsExactlyInAnyOrder(Label.values());
  }

  @ParameterizedTest
  @EnumSource(HairKind.class)
  void aDressedHeadStaysWithinItsTriangles(HairKind hair) {
    Identity busy =
        PLAIN
            .identity()
            .groomed(hair, BeardKind.FULL)
            .wearing(GlassesKind.ROUND, HatKind.CAP, true);
    HeadModel model = model(busy);
    int head = triangles(model.meshes(Expression.NEUTRAL));
    int body = triangles(model.bodyMeshes(Transform.IDENTITY));
    assertThat(head + body).isLessThan(35_000);
  }

  @Test
  void theNeckFollowsTheHeadAboveAndTheBodyBelow() {
    Transform turned = new HeadPose(50, 0, 0).placement();
    float[] rest = neck(MODEL.bodyMeshes(Transform.IDENTITY));
    float[] bent = neck(MODEL.bodyMeshes(turned));
    double[] top = turned.apply(rest[0], rest[1], rest[2]);
    assertThat(bent[0]).isCloseTo((float) top[0], within());
    assertThat(bent[2]).isCloseTo((float) top[2], within());
    int foot = rest.length - 3;
    assertThat(bent[foot]).isCloseTo(rest[foot], within());
    assertThat(bent[foot + 2]).isCloseTo(rest[foot + 2], within());
  }

  @Test
  void theSameSeedGivesTheSameHead() {
    assertThat(difference(HeadModel.of(Person.draw(5)), HeadModel.of(Person.draw(5)))).isZero();
    assertThat(Person.draw(5)).isEqualTo(Person.draw(5));
  }

  private static org.assertj.core.data.Offset<Float> within() {
    return org.assertj.core.data.Offset.offset(1e-3f);
  }

  private static HeadModel model(Identity identity) {
    return HeadModel.of(new Person(identity, PLAIN.tones(), PLAIN.body()));
  }

  /** The largest difference of places or colours; infinite where even the vertices differ. */
  private static double difference(HeadModel a, HeadModel b) {
    List<Mesh> one = a.meshes(Expression.NEUTRAL);
    List<Mesh> other = b.meshes(Expression.NEUTRAL);
    double most = one.size() == other.size() ? 0 : Double.POSITIVE_INFINITY;
    for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
      most = Math.max(most, furthest(one.get(i).positions(), other.get(i).positions()));
      most = Math.max(most, furthest(one.get(i).colors(), other.get(i).colors()));
    }
    return most;
  }

  private static double furthest(float[] a, float[] b) {
    if (a.length != b.length) {
      return Double.POSITIVE_INFINITY;
    }
    double most = 0;
    for (int i = 0; i < a.length; i++) {
      most = Math.max(most, Math.abs(a[i] - b[i]));
    }
    return most;
  }

  private static double gap(float[] points, int upper, int lower) {
    return Math.abs(points[3 * upper + 1] - points[3 * lower + 1]);
  }

  private static double nearest(float[] points, int i, List<Mesh> meshes) {
    double best = Double.POSITIVE_INFINITY;
    for (Mesh mesh : meshes) {
      float[] p = mesh.positions();
      for (int v = 0; v < p.length; v += 3) {
        double d =
            Math.abs(p[v] - points[3 * i])
                + Math.abs(p[v + 1] - points[3 * i + 1])
                + Math.abs(p[v + 2] - points[3 * i + 2]);
        best = Math.min(best, d);
      }
    }
    return best;
  }

  private static void collect(List<Mesh> meshes, Set<Label> seen) {
    for (Mesh mesh : meshes) {
      for (byte label : mesh.labels()) {
        if (label != Mesh.CLEAR) {
          seen.add(Label.values()[label]);
        }
      }
    }
  }

  private static int triangles(List<Mesh> meshes) {
    return meshes.stream().mapToInt(Mesh::triangleCount).sum();
  }

  private static float[] neck(List<Mesh> body) {
    return body.stream()
        .filter(mesh -> mesh.labels()[0] == Label.NECK.ordinal())
        .findFirst()
        .orElseThrow()
        .positions();
  }
}
