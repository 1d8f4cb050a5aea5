package dev.headswap.dataset.portrait;

import dev.headswap.dataset.augment.Chance;
import dev.headswap.frame.CropTemplate;
import dev.headswap.frame.Landmarks;
import dev.headswap.synth.GroupShot;
import dev.headswap.synth.GroupTake;
import dev.headswap.synth.Shot;
import dev.headswap.synth.Take;
import dev.headswap.synth.View;
import dev.headswap.synth.head.Body;
import dev.headswap.synth.head.Identity;
import dev.headswap.synth.head.Person;
import dev.headswap.synth.head.Tones;
import dev.headswap.synth.motion.Performance;
import dev.headswap.synth.motion.PoseRange;
import dev.headswap.synth.scene.Scene;
import java.util.List;

/**
 * Draws portraits and crowds, each from the seed and its number alone. A person keeps shape, hair,
 * beard and what is worn; tones, clothes, scene, light, pose and expression are new in every
 * portrait, so that only the former tell people apart. Threads may share it.
 */
public final class PortraitStudio {

  private static final double LONGEST = 60;
  private static final int FRAME = 512;

  /** Shapes of frames: width and height in parts of the longer side. */
  private static final List<double[]> SHAPES =
      List.of(
          new double[] {1, 0.5625},
          new double[] {1, 0.75},
          new double[] {1, 1},
          new double[] {0.5625, 1});

  private final long seed;

  public PortraitStudio(long seed) {
    this.seed = seed;
  }

  /**
   * A view of a person.
   *
   * @param person from 0
   * @param view from 0
   */
  public Portrait portrait(int person, int view) {
    long who = Chance.of(seed, person, 0).fork("person").seed();
    Chance chance = Chance.of(seed, person, view).fork("portrait");
    long dress = chance.seed();
    Person dressed = new Person(Identity.draw(who), Tones.draw(dress), Body.draw(dress));
    Scene scene = Scene.draw(chance.seed(), FRAME, FRAME);
    Performance performance = Performance.draw(chance.seed(), PoseRange.WIDE);
    return shot(person, new Take(dressed, scene, performance), chance.between(0, LONGEST));
  }

  private static Portrait shot(int person, Take take, double seconds) {
    Landmarks inFrame = take.landmarks(seconds);
    Shot shot = take.shoot(seconds, View.crop(CropTemplate.COMPACT, inFrame));
    return new Portrait(
        person,
        take.person().identity().traits(),
        shot.pixels(),
        shot.labels(),
        shot.landmarks(),
        shot.visible());
  }

  /**
   * A frame of a group.
   *
   * @param number from 0
   * @param side the longer side in pixels
   */
  public Crowd crowd(int number, int side) {
    Chance chance = Chance.of(seed, number, 0).fork("crowd");
    double[] shape = chance.pick(SHAPES);
    int width = (int) Math.round(FRAME * shape[0]);
    int height = (int) Math.round(FRAME * shape[1]);
    GroupTake group = GroupTake.draw(chance.seed(), width, height);
    View view = View.frame(width, height).scaled((double) side / FRAME);
    GroupShot shot = group.shoot(chance.between(0, LONGEST), view);
    return new Crowd(
        shot.pixels(),
        shot.people().stream().map(s -> new Crowd.Member(s.landmarks(), s.visible())).toList());
  }
}
