package dev.headswap.synth;

import dev.headswap.synth.form.Dice;
import dev.headswap.synth.head.Person;
import dev.headswap.synth.motion.Performance;
import dev.headswap.synth.motion.PoseRange;
import dev.headswap.synth.scene.Scene;
import java.util.ArrayList;
import java.util.List;

/**
 * Any number of people in one scene and its light.
 *
 * @param scene where; the takes' own scenes are not seen
 * @param people those who come at some time, the farthest first
 */
public record GroupTake(Scene scene, List<Standing> people) {

  /** The scene's light falls on everybody. */
  public GroupTake {
    List<Standing> lit = new ArrayList<>();
    for (Standing s : people) {
      lit.add(new Standing(s.take().in(scene), s.place(), s.from(), s.until()));
    }
    people = List.copyOf(lit);
  }

  /** A picture of 0 to 4 people, small and large, for detectors; the same for the same seed. */
  public static GroupTake draw(long seed, int width, int height) {
    Dice dice = Dice.about(seed, "group");
    Scene scene = Scene.draw(seed, width, height);
    int count = dice.weighted(1, 4, 4, 2, 1);
    List<Double> sizes = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      sizes.add(0.22 * Math.pow(6, dice.even()));
    }
    sizes.sort(Double::compare);
    List<Standing> people = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      double x = width * (i + 0.5 + 0.35 * dice.normal()) / count;
      double y = height * (0.42 + 0.1 * dice.normal());
      people.add(Standing.at(member(31 * seed + i, scene), sizes.get(i), x, y));
    }
    return new GroupTake(scene, people);
  }

  private static Take member(long seed, Scene scene) {
    return new Take(Person.draw(seed), scene, Performance.draw(seed, PoseRange.WIDE));
  }

  /** Draws a moment. */
  public GroupShot shoot(double seconds, View view) {
    return Studio.mine().shoot(this, seconds, view);
  }
}
