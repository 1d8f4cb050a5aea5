package dev.headswap.synth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headswap.frame.Landmarks;
import dev.headswap.synth.head.Person;
import dev.headswap.synth.motion.Performance;
import dev.headswap.synth.motion.PoseRange;
import dev.headswap.synth.scene.Scene;
import java.util.List;
import org.junit.jupiter.api.Test;

class GroupTakeTest {

  private static final Scene SCENE = Scene.draw(3, 320, 192).framed(160, 80, 1);
  private static final View FRAME = View.frame(320, 192);

  private static Take member(long seed) {
    return new Take(Person.draw(seed), SCENE, Performance.draw(seed, PoseRange.CALM));
  }

  @Test
  void somebodyIsSeenOnlyWhileThere() {
    Standing guest = Standing.at(member(2), 0.5, 60, 70).between(2, 4);
    GroupTake group = new GroupTake(SCENE, List.of(guest, Standing.always(member(1))));
    assertThat(group.shoot(1, FRAME).people()).extracting(Seen::person).containsExactly(1);
    assertThat(group.shoot(3, FRAME).people()).extracting(Seen::person).containsExactly(0, 1);
    assertThat(group.shoot(4, FRAME).people()).extracting(Seen::person).containsExactly(1);
  }

  @Test
  void oneAloneLooksAsInTheirOwnTake() {
    GroupTake group = new GroupTake(SCENE, List.of(Standing.always(member(1))));
    Shot alone = member(1).shoot(2, FRAME);
    GroupShot shot = group.shoot(2, FRAME);
    assertThat(shot.pixels().rgb()).isEqualTo(alone.pixels().rgb());
    assertThat(shot.labels().labels()).isEqualTo(alone.labels().labels());
    assertThat(shot.people().get(0).landmarks()).isEqualTo(alone.landmarks());
    assertThat(shot.people().get(0).visible()).isEqualTo(alone.visible());
  }

  @Test
  void aPlaceMovesAndScalesTheFace() {
    Landmarks own = member(2).landmarks(1);
    GroupTake group = new GroupTake(SCENE, List.of(Standing.at(member(2), 0.5, 60, 70)));
    Landmarks moved = group.shoot(1, FRAME).people().get(0).landmarks();
    assertThat(moved.interOcular()).isEqualTo(own.interOcular() / 2, within(1e-3));
    assertThat(moved.nose().x()).isEqualTo(60 + (own.nose().x() - 160) / 2, within(1e-3));
  }

  @Test
  void whoStandsBehindSomebodyIsHidden() {
    Standing behind = Standing.at(member(2), 0.5, 160, 80);
    GroupTake group = new GroupTake(SCENE, List.of(behind, Standing.always(member(1))));
    List<Seen> people = group.shoot(1, FRAME).people();
    assertThat(people.get(0).visible()).doesNotContain(true);
    assertThat(people.get(1).visible()).contains(true);
  }

  @Test
  void drawnGroupsHaveNobodyOrSeveral() {
    List<Integer> counts =
        java.util.stream.LongStream.range(0, 40)
            .mapToObj(seed -> GroupTake.draw(seed, 320, 192).people().size())
            .toList();
    assertThat(counts).contains(0, 1, 2, 3);
  }
}
